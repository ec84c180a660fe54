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
      <div className="grow">
        <Choice
          label={t('mask.kind-of', { number })}
          hideLabel
          value={mask.kind}
          options={kinds}
          onChange={(kind) => commands.edit(setMaskKind(mask.id, kind as MaskKind))}
        />
      </div>
      <span className="small quiet">{file?.name ?? t('mask.drawn')}</span>
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

function DrawMask() {
  const t = useTranslate();
  const commands = useCommands();
  const kinds = useKinds();
  const kind = useAppState((state) => state.session.newMaskKind);
  const isDrawing = useAppState((state) => state.session.tool === 'draw-mask');
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  if (!hasMap) return null;
  return (
    <div className="pair align-end">
      <Choice
        label={t('mask.new-kind')}
        value={kind}
        options={kinds}
        onChange={(id) => commands.setSession({ newMaskKind: id as MaskKind })}
      />
      <PushButton
        icon={PenTool}
        onPress={() => commands.setSession({ tool: isDrawing ? 'pan' : 'draw-mask' })}
      >
        {t(isDrawing ? 'mask.stop' : 'mask.draw')}
      </PushButton>
    </div>
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
      {hasStudyArea ? null : (
        <p className="small quiet">
          {t('place.no-study-area')}
          <PushButton kind="quiet" onPress={() => commands.setSession({ stage: 'area' })}>
            {t('place.to-study-area')}
          </PushButton>
        </p>
      )}
      {masks.length === 0 ? (
        <p className="small quiet">{t('mask.none')}</p>
      ) : (
        <ul className="plain-list" aria-label={t('mask.list')}>
          {masks.map((mask, index) => (
            <MaskRow key={mask.id} mask={mask} number={index + 1} />
          ))}
        </ul>
      )}
      {canEdit ? <DrawMask /> : null}
    </FoldSection>
  );
}
