// The order being written. It outlives the screen, so that looking something up loses nothing.
import { useSyncExternalStore } from "react";

/** A line of the form: a product of the catalogue and its quantity as it is typed. */
export type DraftLine = {
  /** Tells rows apart while they come and go. */
  key: number;
  product_id: number;
  product: string;
  sku: string | null;
  quantity: string;
};

export type Draft = {
  /** Whether it is written as text or as a form; each keeps what is in it. */
  mode: "text" | "form";
  text: string;
  lines: DraftLine[];
  customer: string;
  address: string;
  /** The same request sent twice is entered once; anything typed makes it another request. */
  key: string;
};

const blank = (mode: Draft["mode"]): Draft => ({
  mode,
  text: "",
  lines: [],
  customer: "",
  address: "",
  key: crypto.randomUUID(),
});

let draft = blank("text");
const hearers = new Set<() => void>();

function set(next: Draft) {
  draft = next;
  for (const hear of hearers) hear();
}

export const writeDraft = (patch: Partial<Omit<Draft, "key">>) =>
  set({ ...draft, ...patch, key: crypto.randomUUID() });
/** Starts the next order, written the same way. */
export const clearDraft = () => set(blank(draft.mode));

/** Whether there is anything to send. */
export const isWritten = ({ mode, text, lines }: Draft) =>
  mode === "text" ? text.trim() !== "" : lines.length > 0;

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

export const useDraft = () => useSyncExternalStore(subscribe, () => draft);
