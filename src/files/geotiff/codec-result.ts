/** Why a block can't be decoded: its bytes are wrong, or this build or platform can't do it. */
export type CodecFailure =
  | { readonly kind: 'corrupt'; readonly what: string }
  | { readonly kind: 'unsupported'; readonly what: string };

/** `native`: the values are in the machine's order already, and no predictor applies. */
export type Decoded = { readonly bytes: Uint8Array; readonly native: boolean } | CodecFailure;

export const corrupt = (what: string): CodecFailure => ({ kind: 'corrupt', what });
