import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { CrsCode } from '../../../../core/geo/crs-code.ts';
import type { ClassifiedImage } from '../../../../core/survey/areas/classified-image.ts';
import type { Deglinting } from '../../../../core/training/features/feature-spec.ts';
import type { BandRoles } from '../../../../core/training/features/spectral-indices.ts';
import type { SoundingsSource } from '../../../../core/training/water/feature-fit.ts';
import { STUMPF_N } from '../../../../core/training/water/fit-log-ratio-depth.ts';
import { crsName } from '../../../../i18n/crs-name.ts';
import type { SoundingsFile } from '../../../../store/fit-ask.ts';
import { useCommands } from '../../../app-context.tsx';
import { Choice } from '../../../forms/choice.tsx';
import { FileButton } from '../../../forms/file-button.tsx';
import { useLanguage, useTranslate } from '../../../language.ts';
import { FitAction } from './fit-action.tsx';

const LON_LAT: CrsCode = 'EPSG:4326';

/** What the columns of a file are, until a person says otherwise. */
function sourceOf({ fileId, head }: SoundingsFile, image: ClassifiedImage): SoundingsSource {
  const { guess, crs, columns } = head;
  return {
    fileId,
    crs: crs ?? image.crs ?? LON_LAT,
    x: guess.x ?? (head.hasPlaces ? null : (columns[0] ?? '')),
    y: guess.y ?? (head.hasPlaces ? null : (columns[1] ?? '')),
    depth: guess.depth ?? columns.at(-1) ?? '',
    isUpward: guess.isUpward,
  };
}

interface ColumnsProps {
  readonly file: SoundingsFile;
  readonly image: ClassifiedImage;
  readonly source: SoundingsSource;
  readonly onChange: (source: SoundingsSource) => void;
}

function Columns({ file, image, source, onChange }: ColumnsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { head } = file;
  const columns = head.columns.map((name) => ({ id: name, name }));
  const systems = [...new Set([source.crs, LON_LAT, ...(image.crs ? [image.crs] : [])])];
  return (
    <>
      <p className="small quiet">{t('soundings.rows', { file: file.name, count: head.rows })}</p>
      <div className="triple">
        {head.hasPlaces
          ? null
          : (['x', 'y'] as const).map((name) => (
              <Choice
                key={name}
                label={t(`soundings.${name}`)}
                value={source[name]}
                options={columns}
                onChange={(column) => onChange({ ...source, [name]: column })}
              />
            ))}
        <Choice
          label={t('soundings.depth')}
          value={source.depth}
          options={columns}
          onChange={(depth) => onChange({ ...source, depth })}
        />
      </div>
      {head.crs === null || !head.hasPlaces ? (
        <Choice
          label={t('soundings.crs')}
          value={source.crs}
          options={systems.map((crs) => ({ id: crs, name: crsName(language, crs) }))}
          onChange={(crs) => onChange({ ...source, crs: crs as CrsCode })}
        />
      ) : null}
      <Checkbox
        className="pick"
        isSelected={source.isUpward}
        onChange={(isUpward) => onChange({ ...source, isUpward })}
      >
        {t('soundings.upward')}
      </Checkbox>
    </>
  );
}

interface LogRatioFormProps {
  readonly image: ClassifiedImage;
  readonly roles: BandRoles;
  readonly deglint: readonly Deglinting[];
}

/** 水深: soundings on the ratio of the logarithms of blue and green. */
export function LogRatioForm({ image, roles, deglint }: LogRatioFormProps) {
  const t = useTranslate();
  const commands = useCommands();
  const [file, setFile] = useState<SoundingsFile | null>(null);
  const [source, setSource] = useState<SoundingsSource | null>(null);
  const { blue, green } = roles;
  const open = async (picked: File) => {
    const read = await commands.readSoundings(picked);
    if (!read) return;
    setFile(read);
    setSource(sourceOf(read, image));
  };
  if (blue === undefined || green === undefined) return null;
  const used = deglint.filter(({ band }) => band === blue || band === green);
  return (
    <>
      <p className="small quiet">{t('fit.log-ratio-depth.lead')}</p>
      <FileButton
        label={t(file ? 'soundings.another' : 'soundings.open')}
        multiple={false}
        onFiles={([picked]) => {
          if (picked) void open(picked);
        }}
      />
      {file && source ? (
        <Columns file={file} image={image} source={source} onChange={setSource} />
      ) : null}
      <FitAction
        ask={
          source && {
            kind: 'log-ratio-depth',
            source,
            blueBand: blue,
            greenBand: green,
            n: STUMPF_N,
            deglint: used,
          }
        }
      />
    </>
  );
}
