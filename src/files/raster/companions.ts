import { SurveyError } from '../../core/errors.ts';
import type { Affine } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import { crsFromWkt } from '../../core/geo/crs-from-wkt.ts';
import { nameEnding, worldFileEndings } from '../../core/layers/companion-names.ts';
import { type PamFacts, parsePam } from './pam.ts';
import { parseWorldFile } from './world-file.ts';

/** A file beside an image, read only where it is asked for. */
export interface Companion {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What the files beside an image say; null where there is none, or it is silent. */
export interface CompanionFacts {
  readonly pam: PamFacts | null;
  readonly world: Affine | null;
  readonly prj: CrsCode | null;
}

const LARGEST_BYTES = 8 * 1024 * 1024;

async function textOf({ name, size, bytes }: Companion): Promise<string> {
  if (size > LARGEST_BYTES) throw new SurveyError('companion-too-large', { file: name });
  return new TextDecoder().decode(await bytes());
}

/** Errors: `companion-too-large` {file}, `world-file-malformed` {file}. */
export async function readCompanions(
  image: string,
  companions: readonly Companion[],
): Promise<CompanionFacts> {
  const find = (end: string) => companions.find(({ name }) => name.toLowerCase().endsWith(end));
  const pam = find('.aux.xml');
  const world = worldFileEndings(image)
    .map((end) => companions.find(({ name }) => nameEnding(name) === end))
    .find((found) => found !== undefined);
  const prj = find('.prj');
  return {
    pam: pam ? parsePam(await textOf(pam)) : null,
    world: world ? parseWorldFile(await textOf(world), world.name) : null,
    prj: prj ? crsFromWkt(await textOf(prj)) : null,
  };
}
