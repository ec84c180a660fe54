import { PenTool, Trash2 } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { MASK_KINDS, type MaskKind, type MaskLayer } from '../../core/layers/mask-layer.ts';
import { removeMask, setMaskKind } from '../../core/survey/edit/edit-classification.ts';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { FoldSection } from '../forms/fold-section.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { MaskSwatch } from '../map/mask-legend.tsx';
import { LayerPicker } from './layer-picker.tsx';

const useKinds = () => {
  const t = useTranslate();
  return MASK_KINDS.map((id) => ({ id, name: t(`mask.${id}`) }));
};

function MaskRow({ mask, number }: { mask: MaskLayer; number: number }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const kinds = useKinds();
  const file = useAppState(({ survey }) => survey.files.find(({ id }) => id === mask.fileId));
  const name = t('mask.numbered', { number, kind: t(`mask.${mask.kind}`) });
  return (
    <li className="plain-list__row">
      <MaskSwatch kind={mask.kind} />
      <div className="grow">
        <Choice
          label={t('mask.kind-of', { number })}
          hideLabel
          value={mask.kind}
          options={kinds}
          onChange={(kind) => commands.edit(setMaskKind(mask.id, kind as MaskKind))}
        />
      </div>
      <span className="small quiet mask__from">{file?.name ?? t('mask.drawn')}</span>
      {canEdit ? (
        <IconButton
          icon={Trash2}
          label={t('mask.remove', { name })}
          onPress={() => commands.edit(removeMask(mask.id))}
        />
      ) : null}
    </li>
  );
}

function NewMask() {
  const t = useTranslate();
  const commands = useCommands();
  const kinds = useKinds();
  const kind = useAppState((state) => state.session.newMaskKind);
  const isDrawing = useAppState((state) => state.session.tool === 'draw-mask');
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('mask.new')}</legend>
      <Choice
        label={t('mask.new-kind')}
        value={kind}
        options={kinds}
        onChange={(id) => commands.setSession({ newMaskKind: id as MaskKind })}
      />
      <div className="row wrap">
        {hasMap ? (
          <PushButton
            icon={PenTool}
            onPress={() => commands.setSession({ tool: isDrawing ? 'pan' : 'draw-mask' })}
          >
            {t(isDrawing ? 'mask.stop' : 'mask.draw')}
          </PushButton>
        ) : null}
        <LayerPicker
          label={t('mask.from-layer')}
          onPick={(source) => void commands.takeLayer(source, { kind: 'mask', mask: kind })}
        />
      </div>
    </fieldset>
  );
}

/** 範囲とマスク: what of the image is classified at all. */
export function PlaceSection() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasStudyArea = useAppState((state) => state.survey.studyArea !== null);
  const within = useAppState((state) => state.survey.classification.withinStudyArea);
  const masks = useAppState((state) => state.survey.classification.masks);
  const part = t(within ? 'place.within' : 'place.whole');
  const summary = masks.length === 0 ? part : t('place.masked', { part, count: masks.length });
  return (
    <FoldSection title={t('place.title')} summary={summary}>
      <Checkbox
        className="pick"
        isSelected={within}
        isDisabled={!canEdit || (!hasStudyArea && !within)}
        onChange={(withinStudyArea) => commands.edit(setClassification({ withinStudyArea }))}
      >
        {t('place.only-study-area')}
      </Checkbox>
      {hasStudyArea ? null : <p className="small quiet">{t('place.no-study-area')}</p>}
      {canEdit ? (
        <div className="row wrap">
          {hasStudyArea ? null : (
            <PushButton onPress={() => commands.setSession({ stage: 'area' })}>
              {t('place.to-study-area')}
            </PushButton>
          )}
          <LayerPicker
            label={t('place.from-layer')}
            onPick={(source) => void commands.takeLayer(source, { kind: 'study-area' })}
          />
        </div>
      ) : null}
      {masks.length === 0 ? (
        <p className="small quiet">{t('mask.none')}</p>
      ) : (
        <ul className="plain-list" aria-label={t('mask.list')}>
          {masks.map((mask, index) => (
            <MaskRow key={mask.id} mask={mask} number={index + 1} />
          ))}
        </ul>
      )}
      {canEdit ? <NewMask /> : null}
    </FoldSection>
  );
}
