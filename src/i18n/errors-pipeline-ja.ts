/** Errors of the pipeline from image to class map. */
export const pipelineErrorsJa = {
  'block-too-large':
    '一度に圧縮しようとした大きさ（{bytes} バイト）が上限（{limit} バイト）を超えています。この文を添えて報告してください。',
  'cell-record-torn':
    '分類の途中結果（{bytes} バイト）が壊れています。サーベイは変わっていません。もう一度分類してください。',
  'cell-out-of-turn':
    '分類の途中結果の順序が合いません（{cell} 番、次は {expected} 番のはず）。サーベイは変わっていません。もう一度分類してください。',
} as const;
