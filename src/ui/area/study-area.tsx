import { LocateFixed, PenTool, Spline, SquareDashed, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import type { StudyArea } from '../../core/survey/document/document.ts';
import { isOutline } from '../../core/survey/document/outline-entry.ts';
import { removeStudyArea, studyAreaFromArea } from '../../core/survey/edit/edit-study-area.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useLanguage, useTranslate } from '../language.ts';

function useHasMap(): boolean {
  return useAppState((state) => state.session.mapState !== 'unavailable');
}

function ReshapeButton() {
  const t = useTranslate();
  const commands = useCommands();
  const isReshaping = useAppState(({ session }) => session.tool === 'edit-study-area');
  return (
    <ToggleButton
      className="button button--quiet"
      aria-label={t('study.reshape')}
      data-tip={t('study.reshape')}
      isSelected={isReshaping}
      onChange={(on) =>
        commands.setSession({
          tool: on ? 'edit-study-area' : 'pan',
          selectedAreaId: null,
          selectedSampleId: null,
        })
      }
    >
      <Spline size={18} aria-hidden />
    </ToggleButton>
  );
}

function Standing({ studyArea }: { studyArea: StudyArea }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasMap = useHasMap();
  const file = useAppState(({ survey }) => survey.files.find(({ id }) => id === studyArea.fileId));
  return (
    <div className="row">
      <p className="small quiet grow keep-words">
        {file?.name ?? t('study.drawn')}　{crsName(language, studyArea.crs)}
      </p>
      {hasMap ? (
        <IconButton icon={LocateFixed} label={t('study.zoom')} onPress={commands.zoomToStudyArea} />
      ) : null}
      {hasMap && canEdit ? <ReshapeButton /> : null}
      {canEdit ? (
        <IconButton
          icon={Trash2}
          label={t('study.remove')}
          onPress={() => commands.edit(removeStudyArea)}
        />
      ) : null}
    </div>
  );
}

function FromArea() {
  const t = useTranslate();
  const commands = useCommands();
  const areas = useAppState((state) => state.survey.areas);
  const outlines = useMemo(() => areas.filter(isOutline), [areas]);
  if (outlines.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button button--quiet">
        <SquareDashed size={18} aria-hidden className="icon" />
        {t('study.from-area')}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          aria-label={t('study.from-area')}
          items={outlines}
          onAction={(id) => commands.edit(studyAreaFromArea(String(id)))}
        >
          {(area) => (
            <MenuItem id={area.id} className="option" textValue={area.name}>
              {area.name}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** 調査範囲: nothing outside of it may be claimed. */
export function StudyAreaSection() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasMap = useHasMap();
  const studyArea = useAppState((state) => state.survey.studyArea);
  const isDrawing = useAppState((state) => state.session.tool === 'draw-study-area');
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(() => all.filter(({ code }) => code === 'study-area-invalid'), [all]);
  return (
    <section className="section" aria-label={t('study.title')}>
      <h3>{t('study.title')}</h3>
      {studyArea ? (
        <Standing studyArea={studyArea} />
      ) : (
        <p className="small quiet">{t('study.none')}</p>
      )}
      <IssueNotes issues={issues} />
      {canEdit ? (
        <div className="row wrap">
          {hasMap ? (
            <PushButton
              kind="quiet"
              icon={PenTool}
              isDisabled={isDrawing}
              onPress={() => commands.setSession({ tool: 'draw-study-area' })}
            >
              {t(studyArea ? 'study.redraw' : 'study.draw')}
            </PushButton>
          ) : null}
          <FromArea />
        </div>
      ) : null}
    </section>
  );
}
