import type { ClassValue, CoverScale } from '../../../core/coverage/cover-scale.ts';
import { PUBLISHED_SCALES, scaleIn } from '../../../core/coverage/cover-scales.ts';
import { useAppState } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { CoverScaleTable } from './cover-scale-table.tsx';

interface CoverScaleChoiceProps {
  readonly scale: CoverScale | null;
  readonly classValue: ClassValue;
  readonly onScale: (scale: CoverScale | null) => void;
  readonly onClassValue: (value: ClassValue) => void;
}

const CLASS_VALUES = ['lower', 'midpoint'] as const;

/** Which scale the classes are read by, its table, and what a class counts as. */
export function CoverScaleChoice(props: CoverScaleChoiceProps) {
  const { scale, classValue, onScale, onClassValue } = props;
  const t = useTranslate();
  const language = useLanguage();
  const kept = useAppState(({ survey }) => survey.coverScales);
  const published = PUBLISHED_SCALES.map((entry) => scaleIn(entry, language));
  const others = published.filter(({ id }) => !kept.some((known) => known.id === id));
  const offered = [...kept, ...others];
  const options = [
    { id: 'none', name: t('cover.scale-none') },
    ...offered.map(({ id, name, citation }) => ({ id, name, hint: citation })),
    { id: 'new', name: t('cover.scale-new') },
  ];
  const choose = (id: string) => {
    if (id === 'new') {
      const name = t('cover.scale-own');
      onScale({ id: crypto.randomUUID(), name, citation: '', classes: [] });
    } else onScale(offered.find((known) => known.id === id) ?? null);
  };
  return (
    <>
      <Choice
        label={t('cover.scale')}
        value={scale?.id ?? 'none'}
        options={options}
        onChange={choose}
      />
      {scale ? (
        <>
          <CoverScaleTable key={scale.id} scale={scale} onCopy={onScale} />
          <div className="field">
            <span className="field__label">{t('cover.class-value')}</span>
            <Segmented
              label={t('cover.class-value')}
              value={classValue}
              options={CLASS_VALUES.map((id) => ({ id, name: t(`cover.class-value.${id}`) }))}
              onChange={(id) => onClassValue(id as ClassValue)}
            />
            <p className="field__hint">{t(`cover.class-value.${classValue}.lead`)}</p>
          </div>
        </>
      ) : null}
    </>
  );
}
