// Walking through rows by keyboard: one row is a tab stop, arrows move it, also to rows not yet drawn.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The row a key leads to, or `undefined` when the key leads nowhere. */
export function stepTo(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  return Math.min(count - 1, Math.max(0, from + step));
}

export function useWalk(
  frame: RefObject<HTMLElement | null>,
  count: number,
  reveal: (index: number) => void,
) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const stop = Math.min(active, Math.max(0, count - 1));

  // A row scrolled to is drawn a render later, and focused as soon as it is there.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  return {
    tabIndex: (index: number) => (index === stop ? 0 : -1),
    onFocus: (index: number) => setActive(index),
    onKeyDown: (event: KeyboardEvent) => {
      const next = stepTo(event.key, stop, count);
      if (next === undefined) return;
      event.preventDefault();
      wanted.current = next;
      setActive(next);
      reveal(next);
    },
  };
}
