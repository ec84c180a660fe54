import { strToU8, zipSync } from 'fflate';
import { sha256Hex } from '../../src/core/content-id.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs } from '../store/fake-jobs.ts';

/** A package unpacked: bytes by path. */
export type Parts = Record<string, Uint8Array>;

export const textOf = (parts: Parts, path: string) => new TextDecoder().decode(parts[path]);
export const edited = (parts: Parts, path: string, from: string | RegExp, to: string): Parts => {
  const text = textOf(parts, path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  return { ...parts, [path]: strToU8(changed) };
};

/** A forger who knows the format lists every file anew, so that every digest holds. */
export function relisted(parts: Parts, patch: Record<string, unknown> = {}): Parts {
  const manifest = JSON.parse(textOf(parts, 'manifest.json'));
  for (const file of manifest.files) {
    const bytes = parts[file.path]!;
    Object.assign(file, { bytes: bytes.length, sha256: sha256Hex(bytes) });
  }
  const text = strToU8(JSON.stringify({ ...manifest, ...patch }));
  const sums = [...manifest.files, { path: 'manifest.json', sha256: sha256Hex(text) }];
  const lines = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  return { ...parts, 'manifest.json': text, SHA256SUMS: strToU8(lines) };
}

/** What the reviewer's screen has to say: through the app's own command. */
export async function reviewed(parts: Parts) {
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => 'id',
    software: 'moba test',
    jobs: fakeJobs({
      openEvidence: (file, onProgress) =>
        openEvidencePackage(file, { fileName: file.name, onProgress }),
    }),
  });
  await app.commands.openEvidence(
    new File([zipSync(parts, { level: 0 }) as Uint8Array<ArrayBuffer>], 'evidence.zip'),
  );
  const { session } = app.store.getState();
  if (session.review === null) return { notices: session.notices };
  const files = Object.fromEntries(
    session.review.files.filter(({ state }) => state !== 'equal').map((r) => [r.path, r.state]),
  );
  return { files, figures: session.review.figures.different };
}
