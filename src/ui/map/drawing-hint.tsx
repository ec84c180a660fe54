import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

/** Which class is being drawn, and how a polygon ends. */
export function DrawingHint() {
  const t = useTranslate();
  const tool = useAppState((state) => state.session.tool);
  const active = useAppState(({ survey, session }) =>
    survey.classes.find((entry) => entry.id === session.activeClassId),
  );
  if (tool !== 'draw' && tool !== 'edit') return null;
  return (
    <p className="float hint" role="status">
      {tool === 'draw' && active ? (
        <>
          <span className="swatch" style={{ '--swatch': active.color }} aria-hidden />
          {t('tool.draw-hint', { name: active.name })}
        </>
      ) : (
        t(tool === 'draw' ? 'tool.draw-needs-class' : 'tool.edit-hint')
      )}
    </p>
  );
}
