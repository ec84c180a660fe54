import type { CreditItem } from '../../core/survey/document/credit-item.ts';
import { updateItem } from '../../core/survey/edit/edit-items.ts';
import { useCommands } from '../app-context.tsx';

/** Changes one item; each call is one undoable step. */
export function useItemChange(itemId: string): (patch: Partial<CreditItem>) => void {
  const commands = useCommands();
  return (patch) => commands.edit(updateItem(itemId, (item) => ({ ...item, ...patch })));
}
