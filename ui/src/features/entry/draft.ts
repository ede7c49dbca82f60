// The order being written. It outlives the screen, so that looking something up loses nothing.
import { useSyncExternalStore } from "react";

export type Draft = {
  text: string;
  customer: string;
  address: string;
  /** The same request sent twice is entered once; anything typed makes it another request. */
  key: string;
};

const blank = (): Draft => ({ text: "", customer: "", address: "", key: crypto.randomUUID() });

let draft = blank();
const hearers = new Set<() => void>();

function set(next: Draft) {
  draft = next;
  for (const hear of hearers) hear();
}

export const writeDraft = (patch: Partial<Omit<Draft, "key">>) =>
  set({ ...draft, ...patch, key: crypto.randomUUID() });
export const clearDraft = () => set(blank());

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

export const useDraft = () => useSyncExternalStore(subscribe, () => draft);
