import { useAppState } from '../../app-context.tsx';
import { ClassSwatch } from '../../figures/class-swatch.tsx';

/** A class by its swatch and name. */
export function ClassCell({ classId }: { classId: number }) {
  const entry = useAppState((state) => state.survey.classes.find(({ id }) => id === classId));
  return (
    <span className="row keep-words">
      <ClassSwatch entry={entry} />
      {entry?.name ?? classId}
    </span>
  );
}
