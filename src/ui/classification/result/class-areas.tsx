import { useAppState } from '../../app-context.tsx';
import { ClassSwatch } from '../../figures/class-swatch.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useTranslate } from '../../language.ts';

/** What the coverage map says: pixels and ellipsoidal area of each class. */
export function ClassAreas() {
  const t = useTranslate();
  const classes = useAppState((state) => state.survey.classes);
  const found = useAppState((state) => state.evaluation.classes);
  return (
    <table className="table" aria-label={t('classification.result')}>
      <thead>
        <tr>
          <th scope="col">{t('classification.class')}</th>
          <th scope="col">{t('classification.pixels')}</th>
          <th scope="col">{t('classification.area')} m²</th>
        </tr>
      </thead>
      <tbody>
        {found.map((entry) => {
          const surveyClass = classes.find((item) => item.id === entry.classId);
          return (
            <tr key={entry.classId}>
              <td>
                <span className="row">
                  <ClassSwatch entry={surveyClass} />
                  {surveyClass?.name ?? entry.classId}
                </span>
              </td>
              <td>
                <FigureValue id={entry.pixels} showUnit={false} />
              </td>
              <td>
                <FigureValue id={entry.areaM2} showUnit={false} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
