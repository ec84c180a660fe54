import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { useTranslate } from '../language.ts';

/** Where one feature is cut, and which class lies on which side. */
export function ThresholdSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const threshold = useAppState((state) => state.survey.classification.threshold);
  const classes = useAppState((state) => state.survey.classes);
  const options = classes.map(({ id, name }) => ({ id: String(id), name }));
  const change = (patch: Partial<typeof threshold>) =>
    commands.edit(setClassification({ threshold: { ...threshold, ...patch } }));
  return (
    <>
      <DecimalBox
        label={t('threshold.value')}
        value={threshold.value === null ? '' : String(threshold.value)}
        onCommit={(text) => change({ value: text === '' ? null : Number(text) })}
      />
      <p className="small quiet">{t('threshold.otsu')}</p>
      <div className="pair">
        {(['aboveClassId', 'belowClassId'] as const).map((side) => (
          <Choice
            key={side}
            label={t(`threshold.${side}`)}
            value={threshold[side] === null ? null : String(threshold[side])}
            options={options}
            onChange={(id) => change({ [side]: Number(id) })}
          />
        ))}
      </div>
    </>
  );
}
