import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useCommands } from '../app-context.tsx';
import { groupDigits } from '../figures/number-format.ts';
import { typeset } from '../forms/issue-text.ts';
import { useTranslate } from '../language.ts';
import { type MadeSureness, useBound, useSureness } from './use-bound.ts';

interface SaidProps {
  readonly said: string;
  /** Where there is little room. */
  readonly short?: string;
  readonly isDoubt?: boolean;
  readonly children?: ReactNode;
}

/** One line below the total; a touch shows all of it. */
function Said({ said, short, isDoubt, children }: SaidProps) {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <div className="total__bound" data-tone={isDoubt ? 'doubt' : undefined}>
      <Button
        className="total__lower"
        aria-label={t('sure.rail-open', { said: typeset(said) })}
        onPress={() => commands.setSession({ stage: 'absorption', isSurenessAsked: true })}
      >
        {isDoubt ? <TriangleAlert size={14} aria-hidden className="icon" /> : null}
        <span className="total__said">{typeset(said)}</span>
        <span className="total__short" aria-hidden>
          {short ?? typeset(said)}
        </span>
      </Button>
      {children}
    </div>
  );
}

function Bound({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const { confidencePct: pct, lower: digits } = useBound(sureness);
  const lower = groupDigits(digits);
  const { isComplete, unknown } = sureness.result;
  if (isComplete) {
    return (
      <Said said={t('sure.rail-lower', { pct, lower })} short={t('sure.rail-short', { lower })} />
    );
  }
  return (
    <Said
      said={t('sure.rail-known', { pct, lower })}
      short={t('sure.rail-short-known', { lower })}
      isDoubt
    >
      <p className="total__unknown">{t('sure.unknown-lead', { count: unknown.length })}</p>
    </Said>
  );
}

/** How sure the total is: the lower bound, or why there is none. Never that of other inputs. */
export function RailBound() {
  const t = useTranslate();
  const sureness = useSureness();
  switch (sureness.kind) {
    case 'no-credit':
      return null;
    case 'no-errors': {
      const isExact = sureness.unknown.length === 0;
      return <Said said={t(isExact ? 'sure.rail-exact' : 'sure.rail-not-known')} isDoubt />;
    }
    case 'working':
      return <p className="total__bound total__waits">{t('sure.rail-working')}</p>;
    case 'stopped': {
      const isFailed = sureness.issues.length > 0;
      return (
        <Said said={t(isFailed ? 'sure.rail-failed' : 'sure.rail-stopped')} isDoubt={isFailed} />
      );
    }
    case 'made':
      return <Bound sureness={sureness} />;
  }
}
