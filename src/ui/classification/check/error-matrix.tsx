import type { CrossValidation } from '../../../core/survey/document/coverage-step.ts';
import { sentence } from '../../../i18n/t.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { useLanguage, useTranslate } from '../../language.ts';
import { ClassCell } from './class-cell.tsx';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Cut toward zero, so that no share looks better than it is. */
const percent = (part: number, whole: number) =>
  whole === 0 ? '—' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;

interface CountsProps {
  readonly title: string;
  readonly made: Extract<CrossValidation, { kind: 'made' }>;
}

function Counts({ title, made }: CountsProps) {
  const t = useTranslate();
  const { counts, classIds } = made;
  const columns = classIds.map((_, reference) => sum(counts.map((row) => row[reference] ?? 0)));
  const hits = sum(counts.map((row, k) => row[k] ?? 0));
  return (
    <>
      <p className="small">
        {t('check.overall', { share: percent(hits, sum(columns)), folds: made.folds })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys. */}
      <section className="scroll-x" aria-label={title} tabIndex={0}>
        <table className="table table--matrix" aria-label={t('check.matrix')}>
          <thead>
            <tr>
              <th scope="col">{t('check.called')}</th>
              {classIds.map((id) => (
                <th key={id} scope="col">
                  <ClassCell classId={id} />
                </th>
              ))}
              <th scope="col">{t('check.users')}</th>
            </tr>
          </thead>
          <tbody>
            {classIds.map((id, predicted) => (
              <tr key={id}>
                <th scope="row">
                  <ClassCell classId={id} />
                </th>
                {(counts[predicted] ?? []).map((count, reference) => (
                  <td key={classIds[reference]} data-hit={predicted === reference || undefined}>
                    {groupDigits(String(count))}
                  </td>
                ))}
                <td>
                  {percent(counts[predicted]?.[predicted] ?? 0, sum(counts[predicted] ?? []))}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('check.producers')}</th>
              {columns.map((column, reference) => (
                <td key={classIds[reference]}>
                  {percent(counts[reference]?.[reference] ?? 0, column)}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}

interface ErrorMatrixProps {
  readonly title: string;
  readonly validation: CrossValidation | null;
}

/** 教師データによる交差検証: how well the model repeats samples that it was not shown. */
export function ErrorMatrix({ title, validation }: ErrorMatrixProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (validation === null) return null;
  return (
    <div className="stack">
      <h4 className="field__label">{title}</h4>
      {validation.kind === 'made' ? (
        <Counts title={title} made={validation} />
      ) : (
        <p className="small">
          {sentence(language, 'issue', `cross-validation-${validation.reason}`, {})}
        </p>
      )}
      <p className="small quiet">{t('check.not-accuracy')}</p>
    </div>
  );
}
