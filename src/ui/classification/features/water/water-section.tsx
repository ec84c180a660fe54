import { useRef, useState } from 'react';
import type { ClassifiedImage } from '../../../../core/survey/areas/classified-image.ts';
import type { Deglinting } from '../../../../core/training/features/feature-spec.ts';
import type { FitKind } from '../../../../core/training/water/feature-fit.ts';
import { useAppState, useCommands } from '../../../app-context.tsx';
import { Choice } from '../../../forms/choice.tsx';
import { useTranslate } from '../../../language.ts';
import { useRoles } from '../use-roles.ts';
import { DeglintForm } from './deglint-form.tsx';
import { DepthInvariantForm } from './depth-invariant-form.tsx';
import { FitResultCard } from './fit-result.tsx';
import { LogRatioForm } from './log-ratio-form.tsx';
import { offeredFits } from './offered-fits.ts';

/** What was found is gone from the panel, and with it the place where the person was. */
function showAgain(form: HTMLElement | null): void {
  const body = form?.closest('.inspector__body');
  if (!form || !body) return;
  const above = form.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollBy({ top: above });
}

interface WaterSectionProps {
  readonly image: ClassifiedImage;
  /** Corrections that the next feature is made after. */
  readonly deglint: readonly Deglinting[];
}

/** 水の影響を除く: features whose numbers are found on ground that a person draws. */
export function WaterSection({ image, deglint }: WaterSectionProps) {
  const t = useTranslate();
  const commands = useCommands();
  const { roles, isAgreed } = useRoles(image);
  const fit = useAppState((state) => state.session.fit);
  const [wished, setWished] = useState<FitKind | null>(null);
  const offered = isAgreed ? offeredFits(roles, image.bands) : [];
  const kind = offered.find((known) => known === wished) ?? offered[0];
  const form = useRef<HTMLFieldSetElement>(null);
  if (image.bands.length < 2) return null;
  const choose = (id: string) => {
    setWished(id as FitKind);
    commands.setSession({ fit: null, tool: 'pan' });
  };
  return (
    <fieldset ref={form} className="stack bare">
      <legend className="field__label">{t('water.title')}</legend>
      {isAgreed ? null : <p className="small quiet">{t('water.roles-first')}</p>}
      {isAgreed && roles.nir === undefined ? (
        <p className="small quiet">{t('water.no-nir')}</p>
      ) : null}
      {kind ? (
        <Choice
          label={t('water.kind')}
          value={kind}
          options={offered.map((id) => ({ id, name: t(`fit.kind.${id}`) }))}
          onChange={choose}
        />
      ) : null}
      {kind === 'deglint' ? <DeglintForm image={image} roles={roles} /> : null}
      {kind === 'depth-invariant' ? <DepthInvariantForm roles={roles} deglint={deglint} /> : null}
      {kind === 'log-ratio-depth' ? (
        <LogRatioForm image={image} roles={roles} deglint={deglint} />
      ) : null}
      {fit && fit.fit.kind === kind && fit.fit.imageId === image.id ? (
        <FitResultCard key={fit.fit.id} {...fit} onTaken={() => showAgain(form.current)} />
      ) : null}
    </fieldset>
  );
}
