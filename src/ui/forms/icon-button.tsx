import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A button of one icon; its label is its name and its tooltip. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Button {...rest} aria-label={label} className={`button button--quiet ${className ?? ''}`}>
        <Icon size={18} aria-hidden className="icon" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
