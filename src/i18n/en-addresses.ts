import type { addressesJa } from './ja-addresses.ts';

/** Images by their address, and files that lie beside another. */
export const addressesEn = {
  'data.address': 'Open by URL',
  'data.address-hint':
    'Shows a COG on a server from the parts it needs, then reads all of it once for its SHA-256.',
  'data.address-open': 'Open',
  'data.address-busy': 'Opening',
  'data.beside': 'with {names}',
  'data.remote': 'Read from its server, not kept on this device',
} as const satisfies Record<keyof typeof addressesJa, string>;
