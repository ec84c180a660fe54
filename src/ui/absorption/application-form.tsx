import { RULE_PACKS } from '../../core/absorption/index.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useTranslate } from '../language.ts';
import { FigureLine } from './figure-line.tsx';

/** What holds for all items: the edition, how many there are, the price, the sum. */
export function ApplicationForm() {
  const t = useTranslate();
  const commands = useCommands();
  const rulePack = useAppState((state) => state.survey.rulePack);
  const statedItemCount = useAppState((state) => state.survey.statedItemCount);
  const price = useAppState((state) => state.survey.priceYenPerTCo2);
  const total = useAppState((state) => state.evaluation.totalTCo2);
  const pack = RULE_PACKS.find(({ id }) => id === rulePack);
  return (
    <section className="section" aria-label={t('application.title')}>
      <h3>{t('application.title')}</h3>
      <FigureLine label={t('application.total')} id={total} />
      <div className="field">
        <Choice
          label={t('application.rule-pack')}
          value={pack ? rulePack : null}
          options={RULE_PACKS.map(({ id, handbook, evidence }) => ({
            id,
            name: handbook,
            hint: t(`application.evidence.${evidence}`),
          }))}
          onChange={(id) => commands.edit((survey) => ({ ...survey, rulePack: id }))}
        />
        {pack ? (
          <p className={pack.evidence === 'assumed' ? 'field__hint doubt' : 'field__hint'}>
            {t(`application.evidence.${pack.evidence}`)}
          </p>
        ) : null}
      </div>
      <div className="field">
        <DecimalBox
          label={t('application.stated-items')}
          value={statedItemCount}
          onCommit={(text) => commands.edit((survey) => ({ ...survey, statedItemCount: text }))}
        />
        <p className="field__hint">{t('application.stated-items-hint')}</p>
      </div>
      <SourcedBox
        label={t('application.price')}
        unit={t('unit.yen/t-CO2')}
        value={price}
        onCommit={(priceYenPerTCo2) => commands.edit((survey) => ({ ...survey, priceYenPerTCo2 }))}
      />
    </section>
  );
}
