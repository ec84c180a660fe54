import type { Figure } from '../../../core/derivation.ts';
import type { StatedError } from '../../../core/survey/document/uncertainty-entry.ts';
import {
  type StatedField,
  type StatedFieldName,
  statedFields,
  unitOfStatement,
} from '../../../core/survey/uncertainty/stated-fields.ts';
import { lookUp } from '../../../i18n/t.ts';
import { formatFigure } from '../../figures/number-format.ts';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useLanguage, useTranslate } from '../../language.ts';
import { ownUnitName } from './statement-text.ts';

interface StatedFieldsProps {
  readonly draft: StatedError;
  readonly figure: Figure;
  readonly canBePercent: boolean;
  readonly wrong: StatedFieldName | null;
  readonly onChange: (draft: StatedError) => void;
}

function StatedFieldBox({
  field,
  draft,
  figure,
  wrong,
  onChange,
}: Omit<StatedFieldsProps, 'canBePercent'> & { readonly field: StatedField }) {
  const t = useTranslate();
  const language = useLanguage();
  const label = t(`stated.field.${field.name}`);
  const commit = (text: string) => onChange(field.typed(text));
  const help = lookUp(language, `stated.help.${field.name}`);
  if (field.in === 'words') {
    return (
      <div className="sure__words">
        <TextBox label={label} isLong value={field.text} onCommit={commit} />
      </div>
    );
  }
  const width = unitOfStatement(draft) === 'percent' ? '%' : ownUnitName(language, figure);
  const units = { width, metres: 'm', percent: '%', factor: '×÷', number: '' } as const;
  const unit = units[field.in];
  return (
    <div className="sure__field" data-wrong={wrong === field.name || undefined}>
      <DecimalBox label={label} value={field.text} onCommit={commit} {...(unit ? { unit } : {})} />
      {help ? <p className="small quiet">{help}</p> : null}
    </div>
  );
}

/** The fields of a kind, with the unit in which its width is said. */
export function StatedFields(props: StatedFieldsProps) {
  const { draft, figure, canBePercent, onChange } = props;
  const t = useTranslate();
  const language = useLanguage();
  const fields = statedFields(draft);
  const isTriangle = draft.kind === 'triangular';
  const value =
    draft.kind === 'triangular' && draft.unit === 'percent'
      ? '100 %'
      : formatFigure(figure, 'derivation');
  return (
    <>
      {'unit' in draft && canBePercent ? (
        <div className="sure__unit">
          <Segmented
            label={t('stated.unit')}
            value={draft.unit}
            options={[
              { id: 'percent', name: t('stated.unit.percent') },
              { id: 'figure', name: ownUnitName(language, figure) },
            ]}
            onChange={(id) => onChange({ ...draft, unit: id === 'percent' ? 'percent' : 'figure' })}
          />
        </div>
      ) : null}
      <div className="sure__cells" data-kind={draft.kind}>
        {fields.map((field, at) => (
          <div key={field.name} className="sure__cell">
            {isTriangle && at === 1 ? (
              <span className="sure__middle small">
                {t('stated.middle')}
                <b>{value}</b>
              </span>
            ) : null}
            <StatedFieldBox {...props} field={field} />
          </div>
        ))}
      </div>
      {isTriangle && draft.unit === 'percent' ? (
        <p className="small quiet sure__whole">{t('stated.percent-ends')}</p>
      ) : null}
      {draft.kind === 'vertices' ? (
        <p className="small quiet sure__whole">{t('stated.edge')}</p>
      ) : null}
    </>
  );
}
