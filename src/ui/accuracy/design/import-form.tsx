import { useState } from 'react';
import { DESIGN_KINDS, type DesignKind } from '../../../core/survey/document/accuracy-entry.ts';
import type { PointsHead } from '../../../store/reference-wish.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { FileButton } from '../../forms/file-button.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';

const TYPES = ['.geojson', '.json', '.gpkg', '.csv', '.tsv', '.xlsx'] as const;
const NOT_TAKEN = 'none';

interface Picked {
  readonly file: File;
  readonly head: PointsHead;
}

/** Points that were told elsewhere: which column says what, and how they were chosen. */
export function ImportForm() {
  const t = useTranslate();
  const commands = useCommands();
  const [picked, setPicked] = useState<Picked | null>(null);
  const pick = async ([file]: readonly File[]) => {
    const head = file ? await commands.readReferenceFile(file) : null;
    if (file && head) setPicked({ file, head });
  };
  return (
    <section className="stack" aria-label={t('points.read')}>
      <FileButton
        label={t('points.read')}
        multiple={false}
        accept={TYPES}
        onFiles={(files) => void pick(files)}
      />
      {picked ? (
        <Columns key={picked.file.name} picked={picked} onClose={() => setPicked(null)} />
      ) : null}
    </section>
  );
}

function Columns({ picked, onClose }: { picked: Picked; onClose: () => void }) {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  const named = (word: string) => classes.find(({ name }) => name === word)?.id;
  const columns = picked.head.columns.filter(({ words }) => words.length > 0);
  const guess = columns.find(({ words }) => words.some((word) => named(word) !== undefined));
  const [field, setField] = useState((guess ?? columns[0])?.name ?? '');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [kind, setKind] = useState<DesignKind | null>(null);
  const words = columns.find(({ name }) => name === field)?.words ?? [];
  const idOf = (word: string) => chosen[word] ?? String(named(word) ?? NOT_TAKEN);
  const take = () => {
    if (kind === null) return;
    const told = words.flatMap((word) => {
      const id = idOf(word);
      if (id === NOT_TAKEN) return [];
      return [[word, id === 'unsure' ? ('unsure' as const) : Number(id)] as const];
    });
    const { file } = picked;
    void commands.takeReferencePoints({ file, field, kind, classOf: Object.fromEntries(told) });
    onClose();
  };
  return (
    <>
      <p className="small">
        {t('points.found', { file: picked.file.name, rows: picked.head.rows })}
      </p>
      <Choice
        label={t('points.field')}
        value={field}
        options={columns.map(({ name }) => ({ id: name, name }))}
        onChange={setField}
      />
      {words.map((word) => (
        <Choice
          key={word}
          label={t('points.word', { word: word || '—' })}
          value={idOf(word)}
          options={[
            ...classes.map(({ id, name }) => ({ id: String(id), name })),
            { id: 'unsure', name: t('labelling.unsure') },
            { id: NOT_TAKEN, name: t('points.open') },
          ]}
          onChange={(id) => setChosen((before) => ({ ...before, [word]: id }))}
        />
      ))}
      <Choice
        label={t('points.design')}
        value={kind}
        options={DESIGN_KINDS.map((id) => ({ id, name: t(`accuracy.kind.${id}`) }))}
        onChange={(id) => setKind(DESIGN_KINDS.find((known) => known === id) ?? null)}
      />
      <PushButton isDisabled={kind === null} onPress={take}>
        {t('points.take')}
      </PushButton>
    </>
  );
}
