import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { StratumWeights } from '../../core/survey/document/biomass-entry.ts';
import { useAppState } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

const KINDS: readonly StratumWeights['kind'][] = ['typed', 'cover-zones', 'transects'];

const begin = (kind: StratumWeights['kind']): StratumWeights => {
  switch (kind) {
    case 'typed':
      return { kind, source: '' };
    case 'cover-zones':
      return { kind, areaId: '' };
    case 'transects':
      return { kind, transectIds: [] };
  }
};

interface StratumWeightsFormProps {
  readonly value: StratumWeights;
  readonly onChange: (value: StratumWeights) => void;
}

function CoverArea({ areaId, onChange }: { areaId: string; onChange: (id: string) => void }) {
  const t = useTranslate();
  const areas = useAppState((state) => state.survey.areas);
  const covers = areas.filter(({ method }) => method === 'cover');
  if (covers.length === 0) return <p className="small quiet">{t('strata.no-cover-area')}</p>;
  return (
    <Choice
      label={t('strata.weights-area')}
      value={areaId || null}
      options={covers.map(({ id, name }) => ({ id, name }))}
      onChange={onChange}
    />
  );
}

function TransectChoice({
  ids,
  onChange,
}: {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const transects = useAppState((state) => state.survey.transects);
  if (transects.length === 0) return <p className="small quiet">{t('strata.no-transects')}</p>;
  return (
    <CheckboxGroup
      className="class-choice"
      aria-label={t('strata.transects')}
      value={[...ids]}
      isReadOnly={!canEdit}
      onChange={onChange}
    >
      {transects.map(({ id, name }) => (
        <Checkbox key={id} value={id} className="pick">
          {name || '—'}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** Where the shares of the ground come from. */
export function StratumWeightsForm({ value, onChange }: StratumWeightsFormProps) {
  const t = useTranslate();
  return (
    <>
      <Choice
        label={t('strata.weights')}
        value={value.kind}
        options={KINDS.map((id) => ({ id, name: t(`strata.weights.${id}`) }))}
        onChange={(kind) => onChange(begin(kind as StratumWeights['kind']))}
      />
      {value.kind === 'typed' ? (
        <TextBox
          label={t('strata.weights-source')}
          value={value.source}
          doubt={value.source.trim() === ''}
          onCommit={(source) => onChange({ kind: 'typed', source })}
        />
      ) : null}
      {value.kind === 'cover-zones' ? (
        <CoverArea
          areaId={value.areaId}
          onChange={(areaId) => onChange({ kind: 'cover-zones', areaId })}
        />
      ) : null}
      {value.kind === 'transects' ? (
        <TransectChoice
          ids={value.transectIds}
          onChange={(transectIds) => onChange({ kind: 'transects', transectIds })}
        />
      ) : null}
    </>
  );
}
