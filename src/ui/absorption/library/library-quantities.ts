import type { MessageKey } from '../../../i18n/t.ts';

interface LibraryQuantity {
  /** As LibraryValue.quantity. */
  readonly id: string;
  readonly label: MessageKey;
  readonly unit?: string;
}

/** What a library of literature may hold. */
export const LIBRARY_QUANTITIES: readonly LibraryQuantity[] = [
  { id: 'waterContentPct', label: 'quantity.water-content', unit: '%' },
  { id: 'productionBiomassRatio', label: 'quantity.production-biomass-ratio' },
  { id: 'carbonContentPct', label: 'quantity.carbon-content', unit: '%' },
  { id: 'residualRatio1', label: 'quantity.residual-ratio-1' },
  { id: 'residualRatio2', label: 'quantity.residual-ratio-2' },
  { id: 'ecosystemFactor', label: 'quantity.ecosystem-factor' },
  {
    id: 'coefficientTCo2PerHa',
    label: 'quantity.literature-coefficient',
    unit: 't-CO₂/ha',
  },
  {
    id: 'potentialTCo2PerTDry',
    label: 'quantity.absorption-potential',
    unit: 't-CO₂/t',
  },
];
