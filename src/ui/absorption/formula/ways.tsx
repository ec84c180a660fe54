import type { ComponentProps } from 'react';
import { Segmented } from '../../forms/segmented.tsx';

/** Two or three ways with their name above them. */
export function Ways(props: ComponentProps<typeof Segmented>) {
  return (
    <div className="field">
      <span className="field__label" aria-hidden>
        {props.label}
      </span>
      <Segmented {...props} />
    </div>
  );
}
