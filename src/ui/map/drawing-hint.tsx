import { useAppState } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { useTranslate } from '../language.ts';

const HINTS = {
  draw: 'tool.draw-needs-class',
  'draw-area': 'tool.draw-area-hint',
  'draw-study-area': 'tool.draw-study-hint',
  'draw-mask': 'tool.draw-mask-hint',
  'draw-repaint': 'tool.draw-repaint-hint',
  'draw-region': 'tool.draw-region-hint',
  edit: 'tool.edit-hint',
  'edit-study-area': 'tool.edit-study-hint',
} as const;

/** Which class is being drawn, and how a polygon ends. */
export function DrawingHint() {
  const t = useTranslate();
  const tool = useAppState((state) => state.session.tool);
  const active = useAppState(({ survey, session }) =>
    survey.classes.find((entry) => entry.id === session.activeClassId),
  );
  const ground = useAppState((state) => state.session.newRegion);
  if (tool === 'pan' || tool === 'inspect') return null;
  return (
    <p className="float hint" role="status">
      {tool === 'draw' && active ? (
        <>
          <ClassSwatch entry={active} />
          {t('tool.draw-hint', { name: active.name })}
        </>
      ) : (
        t(HINTS[tool], { ground: t(`region.${ground}`) })
      )}
    </p>
  );
}
