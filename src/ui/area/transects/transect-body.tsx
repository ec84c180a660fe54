import type { Transect } from '../../../core/coverage/cover-scale.ts';
import { chooseTransectScale, updateTransect } from '../../../core/survey/edit/edit-cover.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { DateBox } from '../../forms/date-box.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useTranslate } from '../../language.ts';
import { CoverScaleChoice } from '../cover/cover-scale-choice.tsx';
import { TransectMarks } from './transect-marks.tsx';
import { TransectStrip } from './transect-strip.tsx';

const KINDS = ['points', 'stretches'] as const;

function TransectResult({ id }: { id: string }) {
  const t = useTranslate();
  const cover = useKnownFigure(`transect:${id}/cover`);
  const count = useKnownFigure(`transect:${id}/reading-count`);
  return (
    <div className="result">
      <span className="result__label">{t('quantity.transect-cover')}</span>
      <span className="result__line">
        <FigureValue id={cover} size="large" />
        {count ? (
          <span className="small quiet">
            n = <FigureValue id={count} />
          </span>
        ) : null}
      </span>
    </div>
  );
}

/** The tape drawn, what was read along it, and what it comes to. */
export function TransectBody({ transect }: { transect: Transect }) {
  const t = useTranslate();
  const commands = useCommands();
  const { id } = transect;
  const scale = useAppState(
    ({ survey }) => survey.coverScales.find((known) => known.id === transect.scaleId) ?? null,
  );
  const change = (patch: Partial<Omit<Transect, 'id'>>) => commands.edit(updateTransect(id, patch));
  return (
    <>
      <TransectStrip transect={transect} />
      <div className="pair">
        <DecimalBox
          label={t('quantity.tape-length')}
          unit="m"
          value={transect.lengthM}
          onCommit={(lengthM) => change({ lengthM })}
        />
        <DateBox
          label={t('cover.taken-on')}
          value={transect.takenOn}
          onCommit={(takenOn) => change({ takenOn })}
        />
      </div>
      <Segmented
        label={t('cover.kind')}
        value={transect.kind}
        options={KINDS.map((kind) => ({ id: kind, name: t(`cover.kind.${kind}`) }))}
        onChange={(kind) => change({ kind: kind as Transect['kind'] })}
      />
      <TransectMarks transect={transect} scale={scale} onChange={(marks) => change({ marks })} />
      <CoverScaleChoice
        scale={scale}
        classValue={transect.classValue}
        onScale={(chosen) => commands.edit(chooseTransectScale(id, chosen))}
        onClassValue={(classValue) => change({ classValue })}
      />
      <TransectResult id={id} />
    </>
  );
}
