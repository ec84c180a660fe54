import { decimalFromText, isDecimalText } from '../../decimal.ts';
import type { Issue } from '../../issues.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import type { Evidence } from '../document/evidence-entry.ts';

/** `missing`: how grave it is that nothing stands behind the field. */
function ofEvidence(
  item: CreditItem,
  field: string,
  { attachment, fileIds, isWithheld }: Evidence,
  missing: Issue['severity'],
): Issue[] {
  const at = { kind: 'item', itemId: item.id, field } as const;
  const details = { subject: item.label, field };
  const issues: Issue[] = [];
  if (attachment.trim() === '' && fileIds.length === 0) {
    issues.push({ code: 'attachment-missing', severity: missing, at, details });
  }
  if (isWithheld) issues.push({ code: 'evidence-withheld', severity: 'note', at, details });
  return issues;
}

const lossOf = ({ formula }: CreditItem): string | null =>
  formula.kind === 'landed-yield' &&
  formula.yield.kind === 'nets' &&
  isDecimalText(formula.yield.lossRatio.text)
    ? formula.yield.lossRatio.text
    : null;

/** A loss unlike that of the items before it may be a bad year, or a slip. */
function lossIssues(items: readonly CreditItem[]): Issue[] {
  const landed = items.flatMap((item) => {
    const loss = lossOf(item);
    return loss === null ? [] : [{ item, loss }];
  });
  const [first, ...later] = landed;
  if (!first) return [];
  const usual = decimalFromText(first.loss, 'loss-ratio');
  return later
    .filter(({ loss }) => !decimalFromText(loss, 'loss-ratio').eq(usual))
    .map(({ item, loss }) => ({
      code: 'loss-ratio-differs',
      severity: 'note',
      at: { kind: 'item', itemId: item.id, field: 'loss-ratio' },
      details: { subject: item.label, loss, other: first.item.label, otherLoss: first.loss },
    }));
}

/** What stands behind the landings and baselines of the items. */
export const itemEvidenceIssues = ({ items }: Pick<Survey, 'items'>): readonly Issue[] => [
  ...items.flatMap((item) => [
    ...(item.formula.kind === 'landed-yield'
      ? ofEvidence(item, 'landed-yield', item.formula.yield.evidence, 'doubt')
      : []),
    ...ofEvidence(item, 'baseline', item.baseline.evidence, 'note'),
  ]),
  ...lossIssues(items),
];
