declare module 'lerc' {
  interface LercImage {
    readonly width: number;
    readonly height: number;
    /** One array of width · height · dimCount values. */
    readonly pixels: readonly ArrayBufferView[];
    /** One byte per pixel, 0 = masked; null where no pixel is. */
    readonly mask: Uint8Array | null;
    readonly dimCount: number;
  }
  const lerc: {
    readonly decode: (
      data: ArrayBuffer,
      options: { readonly returnPixelInterleavedDims: boolean },
    ) => LercImage;
  };
  export = lerc;
}
