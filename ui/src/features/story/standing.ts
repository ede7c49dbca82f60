// How a line stands, in a few short phrases: how far it has come first, then what became of the rest.
import type { LineView, OrderView } from "../../platform";
import { number } from "../../shared/figures";
import type { Say } from "../../shared/words";

export type Phrase = { words: string; short?: boolean };

/** How far it has come. */
function come({ quantity, open, shipped, reserved, in_transit, delivered }: LineView, say: Say): Phrase[] {
  if (quantity <= 0) return [];
  if (shipped > 0 && open > 0)
    return [{ words: say("window-line-part", { shipped: number(shipped), open: number(open) }) }];
  if (in_transit > 0 && delivered > 0)
    return [{ words: say("window-line-arrived", { n: number(delivered), way: number(in_transit) }) }];
  if (in_transit > 0) return [{ words: say("window-line-shipped") }];
  if (delivered > 0) return [{ words: say("window-line-delivered") }];
  if (open > 0 && reserved >= open) return [{ words: say("window-line-reserved") }];
  if (reserved > 0) return [{ words: say("window-line-reserved-part", { n: number(reserved) }) }];
  return [];
}

/** What it still lacks, while its order is open. */
function lacks({ short, open, reserved, available }: LineView, order: OrderView, say: Say): Phrase[] {
  if (order.desk === null || open <= reserved) return [];
  const figures = { n: number(short), available: number(available) };
  if (short > 0) return [{ words: say("window-line-short", figures), short: true }];
  return order.hold === "shortage" ? [{ words: say("window-line-waits", figures) }] : [];
}

const GONE = [
  { of: "cancelled", words: "window-line-cancelled" },
  { of: "lost", words: "window-line-lost" },
  { of: "returned", words: "window-line-returned" },
] as const;

export function standing(line: LineView, order: OrderView, say: Say): Phrase[] {
  const gone = GONE.filter(({ of }) => line[of] > 0);
  return [
    ...lacks(line, order, say),
    ...come(line, say),
    ...gone.map(({ of, words }) => ({ words: say(words, { n: number(line[of]) }) })),
  ];
}
