// The doctor of the made-up book: sound, or with something to repair.
import type { DoctorReport, EventView, Finding } from "../../src/platform";
import { ago } from "./state";

const WRONG: Finding = {
  id: "stock:1",
  invariant: "stock",
  sentence: "Laptop: the ledger says 8 on hand, the stock table 99.",
  event: 12,
  cause:
    "Event 12 touched it last, 16 Nov 2026, 14:02, by owner: 3 shipped; on hand and reserved fell together.",
  advice: "Repair: take on hand and reserved of Laptop from the ledger’s sums.",
  repairable: true,
};
const CHAIN: Finding = {
  id: "chain:order_events:9",
  invariant: "chain",
  sentence: "The order_events chain breaks at 9: that row or the one before it was changed.",
  event: 9,
  cause: "Event 9 touched it last, 16 Nov 2026, 13:58, by nobody: Approved: 2,599.97 USD.",
  advice:
    "There is no repair for a chain: a row of the past was changed, and what it said is gone. Compare with a backup from before.",
  repairable: false,
};

export function drifting(wrong: boolean) {
  let findings = wrong ? [WRONG, CHAIN] : [];
  return {
    report: (): DoctorReport => ({
      healthy: findings.length === 0,
      checked: [
        "the file’s structure",
        "21,004 events and their chain",
        "3,100 movements and their chain",
        "stock of 4,070 products",
        "2,400 orders",
      ],
      findings,
      cannot_see: [
        "whether the whole file was replaced with an older copy of itself",
        "whether the clock was right when something was entered",
        "what happened in the shop and was never entered",
      ],
    }),
    repair: (): EventView => {
      findings = findings.filter(({ repairable }) => !repairable);
      return {
        seq: 21_005,
        at: ago(0),
        agent: "oversight",
        actor: "owner",
        actor_kind: "person",
        kind: "repaired_stock",
        from: null,
        to: null,
        details: [],
        undone: false,
        note: "Repaired: Laptop had 99 on hand and 0 reserved, and has 8 and 0 as the ledger says.",
        order: null,
        number: null,
      };
    },
  };
}
