import { Button } from 'react-aria-components';
import type { FigureId } from '../../core/derivation.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

interface FigureLinkProps {
  readonly id: FigureId;
  readonly name: string;
}

/** The name of a figure that is spoken of; a touch opens what it was made from. */
export function FigureLink({ id, name }: FigureLinkProps) {
  const t = useTranslate();
  const commands = useCommands();
  const isOpen = useAppState((state) => state.session.openFigure === id);
  return (
    <Button
      className="figure-link"
      data-open={isOpen || undefined}
      aria-label={t('figure.open', { name })}
      aria-expanded={isOpen}
      onPress={() => commands.setSession({ openFigure: isOpen ? null : id })}
    >
      {name}
    </Button>
  );
}
