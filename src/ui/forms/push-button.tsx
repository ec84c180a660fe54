import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface PushButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
  readonly wide?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A button that says what it does. One `primary` per panel. */
export function PushButton(props: PushButtonProps) {
  const { children, onPress, kind = 'plain', icon: Icon, wide, isDisabled, className } = props;
  const names = ['button', kind === 'plain' ? '' : `button--${kind}`, wide ? 'button--wide' : ''];
  return (
    <Button
      className={[...names, className ?? ''].filter(Boolean).join(' ')}
      onPress={onPress}
      isDisabled={isDisabled ?? false}
    >
      {Icon ? <Icon size={18} aria-hidden className="icon" /> : null}
      {children}
    </Button>
  );
}
