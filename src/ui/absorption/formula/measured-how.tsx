import type { Evidence, Siting } from '../../../core/survey/document/evidence-entry.ts';
import { Choice } from '../../forms/choice.tsx';
import { EvidenceFiles } from '../../forms/evidence-files.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';

const SITINGS: readonly Siting[] = ['unstated', 'random', 'systematic', 'representative', 'best'];

interface MeasuredHowValue {
  readonly siting: Siting;
  readonly reusedFrom: string;
  readonly evidence: Evidence;
}

interface MeasuredHowProps {
  /** What was measured: 湿重量. */
  readonly of: string;
  readonly value: MeasuredHowValue;
  readonly onChange: (patch: Partial<MeasuredHowValue>) => void;
}

/** Where the spots were, in which year, and what shows it. */
export function MeasuredHow({ of, value, onChange }: MeasuredHowProps) {
  const t = useTranslate();
  return (
    <>
      <div className="pair">
        <Choice
          label={t('item.siting')}
          value={value.siting}
          options={SITINGS.map((id) => ({ id, name: t(`siting.${id}`) }))}
          onChange={(id) => onChange({ siting: id as Siting })}
        />
        <TextBox
          label={t('item.reused-from')}
          placeholder={t('item.reused-example')}
          value={value.reusedFrom}
          onCommit={(reusedFrom) => onChange({ reusedFrom })}
        />
      </div>
      <EvidenceFiles
        of={of}
        value={value.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
    </>
  );
}
