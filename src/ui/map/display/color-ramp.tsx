import { type ColorMapId, colorMapTable } from '../../../core/layers/color-maps.ts';

const STOPS = 24;

/** The colours of a map from low to high. */
export function ColorRamp({ id, gamma = 1 }: { id: ColorMapId; gamma?: number }) {
  const table = colorMapTable(id);
  const stops = Array.from({ length: STOPS + 1 }, (_, stop) => {
    const step = Math.round(255 * (stop / STOPS) ** (1 / gamma));
    return `rgb(${[...table.subarray(3 * step, 3 * step + 3)].join(' ')})`;
  });
  return (
    <span
      className="ramp"
      style={{ backgroundImage: `linear-gradient(90deg, ${stops.join(', ')})` }}
      aria-hidden
    />
  );
}
