// Whether this window is locked. It lives as long as the window does, whatever is read again meanwhile.
import { useSyncExternalStore } from "react";

/** `null` until it is known whether the book has a lock. */
let locked: boolean | null = null;
const hearers = new Set<() => void>();

export function setLocked(now: boolean | null) {
  locked = now;
  for (const hear of hearers) hear();
}

/** The lock as it was read first decides how the window begins; later readings change nothing. */
export function beginLocked(on: boolean) {
  if (locked === null) setLocked(on);
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}

export const useLocked = () => useSyncExternalStore(subscribe, () => locked);
