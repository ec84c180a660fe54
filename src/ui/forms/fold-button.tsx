import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslate } from '../language.ts';

interface FoldButtonProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Folds the card of `name`, or opens it. */
export function FoldButton({ name, isOpen, onOpenChange }: FoldButtonProps) {
  const t = useTranslate();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const label = t(isOpen ? 'area.fold' : 'area.unfold', { name });
  return (
    <Button
      className="button button--quiet"
      aria-label={label}
      aria-expanded={isOpen}
      data-tip={label}
      onPress={() => onOpenChange(!isOpen)}
    >
      <Chevron size={18} aria-hidden className="icon" />
    </Button>
  );
}
