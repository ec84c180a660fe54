import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyNoteProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A place that is still empty: what belongs here and how it gets here. */
export function EmptyNote({ icon: Icon, title, children }: EmptyNoteProps) {
  return (
    <div className="empty">
      <Icon size={26} strokeWidth={1.6} aria-hidden />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
