import type { Survey } from '../survey/document/document.ts';
import type { ManifestFile } from './manifest.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

interface ReadmeRequest {
  readonly survey: Survey;
  readonly text: EvidenceText;
  readonly createdOn: string;
  readonly software: string;
}

/** What is not packed, with what tells it apart from any other. */
const remoteFiles = ({ files }: Survey): readonly string[] =>
  files.flatMap(({ remote, sha256, bytes }) =>
    remote ? [`${remote.url}\n    SHA-256 ${sha256}, ${bytes} bytes`] : [],
  );

/** README of a package: what lies in it, and how a stranger checks it. */
export function packageReadme(
  { survey, text, createdOn, software }: ReadmeRequest,
  files: readonly Pick<ManifestFile, 'path' | 'role'>[],
): string {
  const { readme } = text;
  const pathsOf = (role: ManifestFile['role']) =>
    files.filter((file) => file.role === role).map(({ path }) => path);
  const { contents, checks } = readme;
  const coverage = pathsOf('coverage');
  const listed: readonly (readonly [paths: readonly string[], words: string])[] = [
    [pathsOf('survey'), contents.survey],
    [pathsOf('source'), contents.sources],
    [remoteFiles(survey), contents.remote],
    [coverage, contents.coverage],
    [pathsOf('derivation-table'), contents.table],
    [pathsOf('figures'), contents.figures],
    [pathsOf('uncertainty'), contents.uncertainty],
    [pathsOf('map-sheet'), contents.sheet],
    [pathsOf('model'), contents.model],
    [['manifest.json'], contents.manifest],
    [['SHA256SUMS'], contents.sums],
  ];
  const lines = listed.flatMap(([paths, words]) =>
    paths.length === 0 ? [] : [...paths.slice(0, -1), `${paths.at(-1)}\n    ${words}`],
  );
  const steps = [
    checks.unchanged,
    checks.byHand,
    checks.recompute,
    ...(coverage.length === 0 ? [] : [checks.classify]),
    checks.limits,
  ].map((step, i) => `${i + 1}. ${step}`);
  const nature = survey.nature === 'made-up' ? `\n*** ${text.sheet.madeUp} ***\n` : '';
  const head = fillTemplate(readme.head, {
    title: survey.title,
    created: createdOn,
    software,
    nature,
  });
  return `${[head, readme.contentsHeading, ...lines, '', readme.checksHeading, ...steps].join(
    '\n',
  )}\n`;
}
