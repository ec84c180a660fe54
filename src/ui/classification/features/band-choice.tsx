import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { ClassifiedImage } from '../../../core/survey/areas/classified-image.ts';
import { setFeatures } from '../../../core/survey/edit/edit-classification.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { bandName } from './feature-name.ts';
import { allBands } from './with-feature.ts';

/** More are chosen by formula: a list of hundreds helps nobody. */
const MOST_SHOWN = 32;

/** Which measured bands the classifier sees as they are. */
export function BandChoice({ image }: { image: ClassifiedImage }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const features = useAppState((state) => state.survey.classification.features);
  const chosen = features.length === 0 ? allBands(image.bands) : features;
  const bands = chosen.flatMap((spec) => (spec.kind === 'band' ? [String(spec.band)] : []));
  const choose = (next: readonly string[]) => {
    const others = chosen.filter(({ kind }) => kind !== 'band');
    const picked = next
      .map(Number)
      .sort((a, b) => a - b)
      .map((band) => ({ kind: 'band', band }) as const);
    const all = picked.length === image.bands.length && others.length === 0;
    commands.edit(setFeatures(all ? [] : [...picked, ...others]));
  };
  return (
    <CheckboxGroup
      className="field"
      value={bands}
      isDisabled={!canEdit}
      onChange={(next) => {
        if (next.length > 0 || features.some(({ kind }) => kind !== 'band')) choose(next);
      }}
    >
      <Label className="field__label">{t('feature.bands')}</Label>
      <div className="class-choice">
        {image.bands.slice(0, MOST_SHOWN).map((band) => (
          <Checkbox key={bandName(band)} value={String(band)} className="pick">
            {bandName(band)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
