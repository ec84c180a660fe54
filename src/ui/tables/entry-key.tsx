import type { EntryField } from './entry-field.ts';

/** What the letters of the rows mean, once for the table. */
export function EntryKey({ fields }: { fields: readonly EntryField[] }) {
  if (fields.length === 0) return null;
  return (
    <p className="entry-key" aria-hidden>
      {fields.map(({ key, letter, label, unit }) => (
        <span key={key}>
          {letter ? <i>{letter}</i> : null} {label}
          {unit ? <span className="entry-key__unit"> {unit}</span> : null}
        </span>
      ))}
    </p>
  );
}
