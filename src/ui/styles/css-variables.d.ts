import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The colour of a `.swatch`. */
    '--swatch'?: string;
    /** How dark a cell of the error matrix is, 0 % … 100 %. */
    '--heat'?: string;
  }
}
