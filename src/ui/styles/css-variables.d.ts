import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The colour of a `.swatch`. */
    '--swatch'?: string;
  }
}
