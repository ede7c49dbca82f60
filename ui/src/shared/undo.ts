// What is asked to be taken back: the last step on one order, an import, or the last thing the owner did at all.
import { useSyncExternalStore } from "react";

/** Both are null for the last thing of all. */
export type UndoAsked = { order: number | null; imported: number | null };

let asked: UndoAsked | null = null;
const hearers = new Set<() => void>();

function set(next: UndoAsked | null) {
  asked = next;
  for (const hear of hearers) hear();
}

export const askUndo = (order: number | null = null) => set({ order, imported: null });
export const askUndoImport = (imported: number) => set({ order: null, imported });
export const closeUndo = () => set(null);

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

export const useUndoAsked = () => useSyncExternalStore(subscribe, () => asked);
