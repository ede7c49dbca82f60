// The present, told to all who show an age, once every half minute.
import { useSyncExternalStore } from "react";

const STEP = 30_000;
let now = Date.now();
let ticking: ReturnType<typeof setInterval> | undefined;
const hearers = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const hear of hearers) hear();
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  if (!ticking) {
    now = Date.now();
    ticking = setInterval(tick, STEP);
  }
  return () => {
    hearers.delete(hear);
    if (hearers.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** Now, in milliseconds, at most half a minute old. */
export const useNow = () => useSyncExternalStore(subscribe, () => now);
