import { MASK_KINDS, type MaskKind } from '../../core/layers/mask-layer.ts';
import { isDark } from '../../map/class-pattern.ts';
import { MASK_LOOKS } from '../../map/mask-look.ts';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

/** Colour and marks of a kind of mask, as the map has them. */
export function MaskSwatch({ kind }: { kind: MaskKind }) {
  const { color, pattern } = MASK_LOOKS[kind];
  return (
    <span
      className="swatch"
      data-pattern={pattern}
      data-dark={isDark(color) || undefined}
      style={{ '--swatch': color }}
      aria-hidden
    />
  );
}

/** The kinds of masks that there are. */
export function MaskLegend() {
  const t = useTranslate();
  const masks = useAppState((state) => state.survey.classification.masks);
  const kinds = MASK_KINDS.filter((kind) => masks.some((mask) => mask.kind === kind));
  return (
    <ul className="legend" aria-label={t('mask.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <MaskSwatch kind={kind} />
          {t(`mask.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
