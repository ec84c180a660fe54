import { Brush } from 'lucide-react';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';

const ANY = 'any';

/** 塗り直し: a polygon drawn on the map, in which one class becomes another. */
export function RepaintForm() {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  const wish = useAppState((state) => state.session.repaint);
  const isDrawing = useAppState((state) => state.session.tool === 'draw-repaint');
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  if (!hasMap || classes.length === 0) return null;
  const options = classes.map(({ id, name }) => ({ id: String(id), name }));
  const { fromClassId, toClassId } = wish;
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('post.repaint')}</legend>
      <div className="pair">
        <Choice
          label={t('post.from')}
          value={fromClassId === null ? ANY : String(fromClassId)}
          options={[{ id: ANY, name: t('post.any') }, ...options]}
          onChange={(id) =>
            commands.setSession({
              repaint: { ...wish, fromClassId: id === ANY ? null : Number(id) },
            })
          }
        />
        <Choice
          label={t('post.to')}
          value={toClassId === null ? null : String(toClassId)}
          options={options}
          onChange={(id) => commands.setSession({ repaint: { ...wish, toClassId: Number(id) } })}
        />
      </div>
      <PushButton
        icon={Brush}
        isDisabled={toClassId === null}
        onPress={() => commands.setSession({ tool: isDrawing ? 'pan' : 'draw-repaint' })}
      >
        {t(isDrawing ? 'post.stop' : 'post.draw')}
      </PushButton>
    </fieldset>
  );
}
