import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A button of one icon; its label is its name and its tip (shell/tips). */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      aria-label={label}
      data-tip={label}
      className={`button button--quiet ${className ?? ''}`}
    >
      <Icon size={18} aria-hidden className="icon" />
    </Button>
  );
}
