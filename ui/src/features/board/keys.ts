// Arrows walk over the board: up and down within a desk, left and right to the next one. A takes a card's main step.
import type { KeyboardEvent, RefObject } from "react";

export type Place = { lane: number; card: number };

/** The nearest card in the direction of a key; `sizes` are the numbers of cards on each desk. */
export function walk(key: string, { lane, card }: Place, sizes: number[]): Place | null {
  if (key === "ArrowDown" || key === "ArrowUp") {
    const next = card + (key === "ArrowDown" ? 1 : -1);
    return next >= 0 && next < (sizes[lane] ?? 0) ? { lane, card: next } : null;
  }
  if (key !== "ArrowRight" && key !== "ArrowLeft") return null;
  const step = key === "ArrowRight" ? 1 : -1;
  for (let next = lane + step; next >= 0 && next < sizes.length; next += step) {
    const size = sizes[next] ?? 0;
    if (size > 0) return { lane: next, card: Math.min(card, size - 1) };
  }
  return null;
}

export function useBoardKeys(frame: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!from || !frame.current || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === "a" && event.target === from) {
      from.querySelector<HTMLElement>("[data-main]")?.click();
      return;
    }
    const lanes = [...frame.current.querySelectorAll<HTMLElement>("[data-lane]")].map((lane) => [
      ...lane.querySelectorAll<HTMLElement>("[data-card]"),
    ]);
    const lane = lanes.findIndex((cards) => cards.includes(from));
    const next = walk(
      event.key,
      { lane, card: lanes[lane]?.indexOf(from) ?? 0 },
      lanes.map((cards) => cards.length),
    );
    if (!next) return;
    event.preventDefault();
    lanes[next.lane]?.[next.card]?.focus();
  };
}
