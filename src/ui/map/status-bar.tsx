import type { CrsCode } from '../../core/geo/crs-code.ts';
import { roundLength } from '../../core/geo/round-length.ts';
import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import { crsName, isJapanZone } from '../../i18n/crs-name.ts';
import type { MapStatus } from '../../store/state.ts';
import { useAppState } from '../app-context.tsx';
import { formatCoordinate, formatPixel } from '../figures/number-format.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { scaleText } from './scale-bar.ts';

const LONGEST_BAR_PX = 96;

function Scale({ metersPerPixel }: { metersPerPixel: number }) {
  const t = useTranslate();
  const lengthM = roundLength(metersPerPixel * LONGEST_BAR_PX);
  return (
    <span
      className="status__scale"
      role="img"
      aria-label={t('status.scale', { length: scaleText(lengthM) })}
    >
      <span className="status__bar" style={{ width: lengthM / metersPerPixel }} />
      {scaleText(lengthM)}
    </span>
  );
}

interface CoordinatesProps extends Pick<MapStatus, 'lonLat' | 'projected'> {
  readonly crs: CrsCode | null;
}

function Coordinates({ lonLat, projected, crs }: CoordinatesProps) {
  if (lonLat === null) return null;
  const [lon, lat] = lonLat;
  const [east, north] = projected?.map(formatCoordinate) ?? [];
  return (
    <>
      <span>
        {Math.abs(lat).toFixed(5)}° {lat < 0 ? 'S' : 'N'}　{Math.abs(lon).toFixed(5)}°{' '}
        {lon < 0 ? 'W' : 'E'}
      </span>
      {projected ? (
        <span className="status__spare">
          {crs && isJapanZone(crs) ? `X ${north}　Y ${east}` : `E ${east}　N ${north}`}
        </span>
      ) : null}
    </>
  );
}

/** Every band of the pixel under the pointer, the index that is shown, and the class. */
function PixelReadout() {
  const t = useTranslate();
  const pointer = useAppState((state) => state.session.pointer);
  if (pointer === null) return null;
  const { bands, shown, className, confidencePct } = pointer;
  return (
    <span className="status__pixel" data-testid="pixel-values">
      {className === null ? null : (
        <span>
          {className}
          {confidencePct === null ? null : ` ${t('status.confidence', { pct: confidencePct })}`}
        </span>
      )}
      {shown === null ? null : (
        <span>
          <i>{t('status.shown')}</i> {formatPixel(shown)}
        </span>
      )}
      <span>
        <i>{t('status.pixel')}</i> {bands.map(formatPixel).join(', ')}
      </span>
    </span>
  );
}

/** Where the pointer is, in which system, at what scale. The only part that follows the pointer. */
export function StatusBar({ hasPlace }: { hasPlace: boolean }) {
  const language = useLanguage();
  const { lonLat, projected, metersPerPixel } = useAppState((state) => state.session.map);
  const crs = useAppState(
    ({ survey }) =>
      imageOfSurvey(survey, survey.classification.imageId)?.crs ??
      survey.files.find((file) => file.kind === 'raster')?.crs ??
      null,
  );
  return (
    <div className="status" data-testid="status-bar">
      {hasPlace && metersPerPixel ? <Scale metersPerPixel={metersPerPixel} /> : null}
      {hasPlace ? <Coordinates lonLat={lonLat} projected={projected} crs={crs} /> : null}
      {hasPlace ? <PixelReadout /> : null}
      <span className="status__end">{crs ? crsName(language, crs) : null}</span>
    </div>
  );
}
