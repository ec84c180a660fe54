/** What other tabs of Moba saved meanwhile, so that none overwrites another unseen. */
export interface OtherTabs {
  readonly tell: (saved: { readonly id: string; readonly revision: number }) => void;
  /** The newest revision that another tab saved of a survey; 0 = none heard of. */
  readonly revisionOf: (surveyId: string) => number;
  readonly close: () => void;
}

export function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('moba-saves');
  const heard = new Map<string, number>();
  channel.onmessage = ({ data }: MessageEvent<{ id: string; revision: number }>) => {
    heard.set(data.id, data.revision);
  };
  return {
    tell: ({ id, revision }) => channel.postMessage({ id, revision }),
    revisionOf: (surveyId) => heard.get(surveyId) ?? 0,
    close: () => channel.close(),
  };
}
