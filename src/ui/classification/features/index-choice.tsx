import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { deglintedFeature } from '../../../core/training/features/deglinted-feature.ts';
import type { BandRole } from '../../../core/training/features/feature-spec.ts';
import { indexFeature } from '../../../core/training/features/index-feature.ts';
import { availableIndices } from '../../../core/training/features/spectral-indices.ts';
import { useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';
import { bandName } from './feature-name.ts';
import { useRoles } from './use-roles.ts';
import { type NewFeatureProps, withFeature } from './with-feature.ts';

const ROLES = ['red', 'green', 'blue', 'nir', 'swir1'] as const satisfies readonly BandRole[];
const NONE = 'none';

/** Which band is what, and the indices that those bands can give; others are not offered. */
export function IndexChoice({ image, deglint }: NewFeatureProps) {
  const t = useTranslate();
  const commands = useCommands();
  const { roles, setRole, isAgreed, agree } = useRoles(image);
  const offered = useMemo(() => availableIndices(roles), [roles]);
  const bands = [
    { id: NONE, name: t('feature.no-band') },
    ...image.bands.map((band) => ({ id: String(band), name: bandName(band) })),
  ];
  if (image.bands.length < 2) return null;
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('feature.roles')}</legend>
      <div className="triple">
        {ROLES.map((role) => (
          <Choice
            key={role}
            label={t(`role.${role}`)}
            value={roles[role] === undefined ? NONE : String(roles[role])}
            options={bands}
            onChange={(id) => setRole(role, id === NONE ? null : Number(id))}
          />
        ))}
      </div>
      {isAgreed ? null : (
        <div className="row">
          <p className="small quiet grow">{t('feature.roles-guessed')}</p>
          <PushButton onPress={agree}>{t('feature.roles-agree')}</PushButton>
        </div>
      )}
      <MenuTrigger>
        <Button className="button" isDisabled={!isAgreed || offered.length === 0}>
          {t('feature.add-index')}
        </Button>
        <Popover className="popover" offset={4}>
          <Menu
            aria-label={t('feature.add-index')}
            items={offered}
            onAction={(id) => {
              const index = offered.find((known) => known.id === id);
              if (!index) return;
              const feature = deglintedFeature(indexFeature(index.id, roles), deglint);
              commands.edit(withFeature(feature, image.bands));
            }}
          >
            {(index) => (
              <MenuItem id={index.id} className="option" textValue={index.label}>
                <Text slot="label">{index.label}</Text>
                <Text slot="description" className="option__hint">
                  {index.formula}
                </Text>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </fieldset>
  );
}
