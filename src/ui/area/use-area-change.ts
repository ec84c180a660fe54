import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { updateArea } from '../../core/survey/edit/edit-areas.ts';
import { useCommands } from '../app-context.tsx';

/** Changes the fields of one area; each call is one undoable step. */
export function useAreaChange<Entry extends AreaEntry>(
  entry: Entry,
): (patch: Partial<Entry>) => void {
  const commands = useCommands();
  return (patch) =>
    commands.edit(
      updateArea(entry.id, (before) =>
        before.method === entry.method ? ({ ...before, ...patch } as AreaEntry) : before,
      ),
    );
}
