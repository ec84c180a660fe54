import type { AreaEvaluation } from '../../core/survey/evaluation.ts';
import { AreaPair } from '../figures/area-pair.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';

interface AreaResultProps {
  readonly figures: AreaEvaluation | undefined;
  /** Ropes have a length and no area. */
  readonly isLength: boolean;
}

/** What the area comes to, and how sure it is where that is known. */
export function AreaResult({ figures, isLength }: AreaResultProps) {
  const t = useTranslate();
  const standardError = figures?.standardError ?? null;
  const { mappedM2 = null, estimateM2 = null } = figures?.assessed ?? {};
  return (
    <div className="result">
      <span className="result__label">{t(isLength ? 'area.result-length' : 'area.result')}</span>
      {isLength ? (
        <FigureValue id={figures?.lengthM ?? null} size="large" />
      ) : (
        <AreaPair ha={figures?.areaHa ?? null} m2={figures?.areaM2 ?? null} />
      )}
      {estimateM2 === null ? null : (
        <span className="small quiet">
          {t('report.mapped')} <FigureValue id={mappedM2} />　{t('report.estimate')}{' '}
          <FigureValue id={estimateM2} />
        </span>
      )}
      {standardError === null ? null : (
        <span className="small quiet">
          {t('area.standard-error')} ± <FigureValue id={standardError} />
        </span>
      )}
    </div>
  );
}
