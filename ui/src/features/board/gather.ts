// What a lane shows: groups with the cards they stand for, the other cards, and how many more there are.
import type { BoardCard, BoardGroup, Lane } from "../../platform";

export type Gathered = {
  groups: { group: BoardGroup; cards: BoardCard[] }[];
  cards: BoardCard[];
  more: number;
};

/** Questions are never folded away: only what waits for one and the same step is told as a group. */
const FOLDED = new Set(["approved", "awaiting_payment", "awaiting_delivery", "in_transit"]);

export function gather({ cards, groups, count, more }: Lane): Gathered {
  const folded = groups.filter(({ status }) => FOLDED.has(status));
  if (folded.length === 0) return { groups: [], cards, more };
  const within = (card: BoardCard) => folded.some(({ status }) => status === card.status);
  const single = cards.filter((card) => !within(card));
  const told = folded.reduce((sum, group) => sum + group.count, single.length);
  return {
    groups: folded.map((group) => ({ group, cards: cards.filter(({ status }) => status === group.status) })),
    cards: single,
    more: Math.max(0, count - told),
  };
}
