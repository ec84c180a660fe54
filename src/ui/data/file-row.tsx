import { BrainCircuit, FileText, Image, Paperclip, Shapes, Table2, Trash2 } from 'lucide-react';
import type { SurveyFile } from '../../core/survey/document/document.ts';
import { setFileDate } from '../../core/survey/edit/edit-file-date.ts';
import { removeFile } from '../../core/survey/edit/edit-files.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { useCommands } from '../app-context.tsx';
import { groupDigits } from '../figures/number-format.ts';
import { DateBox } from '../forms/date-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useCanEdit, useLanguage, useTranslate } from '../language.ts';
import { fileSize } from './file-size.ts';
import { ImageUse } from './image-use.tsx';

const ICONS = {
  raster: Image,
  vector: Shapes,
  table: Table2,
  model: BrainCircuit,
  attachment: Paperclip,
} as const;

function RasterFacts({ file }: { file: SurveyFile }) {
  const t = useTranslate();
  if (file.raster === null) return null;
  const { width, height, bandCount, dataType } = file.raster;
  const size = `${groupDigits(String(width))} × ${groupDigits(String(height))}`;
  return (
    <>
      <span>{t('data.pixels', { size })}</span>
      <span>{t('data.bands', { count: bandCount, type: dataType })}</span>
    </>
  );
}

interface FileRowProps {
  readonly file: SurveyFile;
  readonly beside: readonly string[];
  readonly isResult: boolean;
}

/** Where an image is read from, if not from this device. */
function Address({ url }: { url: string }) {
  const t = useTranslate();
  return (
    <p className="small quiet">
      {t('data.remote')}
      <span className="file__address">{url}</span>
    </p>
  );
}

export function FileRow({ file, beside, isResult }: FileRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const canEdit = useCanEdit();
  const commands = useCommands();
  const Icon = ICONS[file.kind] ?? FileText;
  const isMapped = file.kind === 'raster' || file.kind === 'vector';
  const isDated = isMapped && !isResult;
  return (
    <li className="file">
      <Icon size={20} strokeWidth={1.7} aria-hidden />
      <div>
        <div className="card__head">
          <h3 className="file__name">{file.name}</h3>
          {canEdit && !isResult ? (
            <IconButton
              icon={Trash2}
              label={t('data.remove', { name: file.name })}
              onPress={() => commands.edit(removeFile(file.id))}
            />
          ) : null}
        </div>
        <p className="file__facts">
          <span>{t(isResult ? 'data.kind.result' : `data.kind.${file.kind}`)}</span>
          <RasterFacts file={file} />
          <span>{fileSize(file.bytes)}</span>
        </p>
        <p className="file__facts">
          {isMapped ? (
            <span>{file.crs ? crsName(language, file.crs) : t('status.no-crs')}</span>
          ) : null}
          {beside.length > 0 ? <span>{t('data.beside', { names: beside.join(', ') })}</span> : null}
          {file.takenOn && !(canEdit && isDated) ? <span>{file.takenOn}</span> : null}
        </p>
        {file.kind === 'raster' && !isResult ? <ImageUse id={file.id} /> : null}
        {file.remote ? <Address url={file.remote.url} /> : null}
        {canEdit && isDated ? (
          <div className={file.takenOn ? 'file__date plain' : 'file__date'}>
            <DateBox
              label={t('data.taken-on')}
              value={file.takenOn?.slice(0, 10) ?? ''}
              onCommit={(date) => commands.edit(setFileDate(file.id, date === '' ? null : date))}
            />
          </div>
        ) : null}
        {file.credit ? <p className="small quiet">{file.credit}</p> : null}
      </div>
    </li>
  );
}
