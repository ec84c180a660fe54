import type { Figure } from '../../core/derivation.ts';
import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { allocationOf } from '../../store/side-figures.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { useTranslate } from '../language.ts';

const Cell = ({ figure }: { figure: Figure | undefined }) => (
  <td>
    <FigureValue id={figure?.id ?? null} showUnit={false} />
  </td>
);

function AllocationTable({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const made = useAppState((state) => allocationOf(state, item));
  if (made === null) return null;
  const { plan, strata, ledger } = made;
  return (
    <>
      <IssueNotes issues={ledger.issues} />
      {plan === null ? null : (
        <table className="table table--figures" aria-label={t('allocation.title')}>
          <thead>
            <tr>
              <th scope="col">{t('allocation.stratum')}</th>
              <th scope="col">{t('allocation.neyman')}</th>
              <th scope="col">{t('allocation.proportional')}</th>
            </tr>
          </thead>
          <tbody>
            {strata.map((stratum, index) => (
              <tr key={stratum.id}>
                <th scope="row">{stratum.name}</th>
                <Cell figure={plan.neyman?.quadrats[index]} />
                <Cell figure={plan.proportional.quadrats[index]} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t('strata.error')}</th>
              <Cell figure={plan.neyman?.standardError} />
              <Cell figure={plan.proportional.standardError} />
            </tr>
          </tbody>
        </table>
      )}
    </>
  );
}

/** Where the quadrats of the next harvest would tell most. */
export function AllocationForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const commands = useCommands();
  const planned = useAppState((state) => state.session.plannedQuadrats);
  return (
    <div className="inset">
      <h4>{t('allocation.title')}</h4>
      <p className="small quiet">{t('allocation.lead')}</p>
      <DecimalBox
        label={t('allocation.count')}
        value={planned}
        onCommit={(plannedQuadrats) => commands.setSession({ plannedQuadrats })}
      />
      {planned === '' ? null : <AllocationTable item={item} />}
    </div>
  );
}
