import type { AreaEntryOf } from '../../../core/survey/document/area-entry.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useTranslate } from '../../language.ts';
import { OutlineWays } from '../outline-ways.tsx';

const COUNTS = ['dem-cells', 'clamped-cells', 'flat-cells', 'steepest-slope'] as const;

/** What a measurement over a DEM found, beside the areas that know no slope. */
export function SlopeResult({ entry }: { entry: AreaEntryOf<'slope'> }) {
  const t = useTranslate();
  const comparison = useAppState(
    ({ evaluation }) => evaluation.areas.find(({ areaId }) => areaId === entry.id)?.comparison,
  );
  if (!comparison || comparison.slopedM2 === null) return null;
  const { slopedM2, slopedDifferencePct, ellipsoidalM2, planarM2, planarDifferencePct } =
    comparison;
  return (
    <>
      <OutlineWays
        label={t('slope.result')}
        ways={[
          { name: 'slope.way.sloped', areaM2: slopedM2, differencePct: slopedDifferencePct },
          { name: 'slope.way.ellipsoidal', areaM2: ellipsoidalM2, differencePct: null },
          { name: 'slope.way.planar', areaM2: planarM2, differencePct: planarDifferencePct },
        ]}
      />
      <dl className="facts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`quantity.${name}`)}</dt>
            <dd>
              <FigureValue id={`area:${entry.id}/${name}`} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
