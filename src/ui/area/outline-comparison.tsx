import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { OutlineWays } from './outline-ways.tsx';

/** What the plane of its reference system would give, beside the ellipsoid that is used. */
export function OutlineComparison({ areaId }: { areaId: string }) {
  const t = useTranslate();
  const comparison = useAppState(
    ({ evaluation }) => evaluation.areas.find((area) => area.areaId === areaId)?.comparison,
  );
  if (!comparison || comparison.planarM2 === null) return null;
  const { ellipsoidalM2, planarM2, planarDifferencePct } = comparison;
  return (
    <OutlineWays
      label={t('area.compare')}
      ways={[
        { name: 'slope.way.ellipsoidal', areaM2: ellipsoidalM2, differencePct: null },
        { name: 'slope.way.planar', areaM2: planarM2, differencePct: planarDifferencePct },
      ]}
    />
  );
}
