import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issues.ts';
import { groupIssues } from '../../src/ui/forms/issue-groups.ts';
import { issueText, typeset } from '../../src/ui/forms/issue-text.ts';

const season = (subject: string): Issue => ({
  code: 'season-unstated',
  severity: 'note',
  at: { kind: 'item', itemId: subject, field: 'lush' },
  details: { subject },
});

const empty = (subject: string, field: string): Issue => ({
  code: 'field-empty',
  severity: 'error',
  at: { kind: 'quadrat', quadratId: subject },
  details: { subject, field },
});

describe('groupIssues', () => {
  it('tells once what is said of several, worst first, and keeps what differs apart', () => {
    const groups = groupIssues([
      season('項目1'),
      season('項目2'),
      empty('A1', 'frame-area'),
      empty('A1', 'quadrat-wet-mass'),
    ]);
    expect(groups.map(({ issue, subjects }) => [issue.code, ...subjects])).toEqual([
      ['field-empty', 'A1'],
      ['field-empty', 'A1'],
      ['season-unstated', '項目1', '項目2'],
    ]);
    expect(groups.at(-1)?.issues).toHaveLength(2);
  });

  it('does not merge two overlaps on the map: each has its own ground', () => {
    const overlap = (areaId: string): Issue => ({
      code: 'areas-overlap',
      severity: 'doubt',
      at: { kind: 'area', areaId },
      details: { subject: areaId, area: 'x' },
    });
    expect(groupIssues([overlap('a'), overlap('b')])).toHaveLength(2);
  });
});

describe('issueText', () => {
  const textOf = (issue: Issue) => groupIssues([issue]).map((group) => issueText('ja', group))[0];

  it('names what has no name', () => {
    expect(textOf(empty(' ', 'frame-area'))).toBe(
      '（名前なし）：枠の面積が空欄です。値を入力してください。',
    );
  });

  it('keeps a unit together and turns a hyphen before a number into a minus', () => {
    expect(typeset('0.126 t-CO2/t')).toBe('0.126\u00a0t-\u2060CO₂/t');
    expect(typeset('-0.4 % (2024-05-01)')).toBe('−0.4\u00a0% (2024-05-01)');
    expect(typeset('2 to 4')).toBe('2 to 4');
  });
});
