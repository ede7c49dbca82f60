// The columns of the stock ledger.
import { useMemo } from "react";
import type { MovementView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { number, signedNumber } from "../../shared/figures";
import { openOrder } from "../../shared/route";
import type { Column } from "../../shared/table/model";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

export function useMovementColumns(): Column<MovementView>[] {
  const say = useWords();
  return useMemo(
    () => [
      { id: "at", head: say("window-col-when"), width: "120px", cell: (row) => <Ago at={row.at} /> },
      {
        id: "reason",
        head: say("window-col-reason"),
        cell: (row) => (
          <span title={`${row.reason} ${row.actor}`}>
            {row.order === null ? (
              row.reason
            ) : (
              <button type="button" className={styles.open} onClick={() => openOrder(row.order ?? 0)}>
                {row.reason}
              </button>
            )}
            <span className={styles.sku}>{row.actor}</span>
          </span>
        ),
      },
      change("change", say("window-col-on-hand"), (row) => [row.change, row.on_hand]),
      change("reserved_change", say("window-col-reserved"), (row) => [row.reserved_change, row.reserved]),
    ],
    [say],
  );
}

type Pair = (row: MovementView) => [change: number, after: number];

const change = (id: string, head: string, pair: Pair): Column<MovementView> => ({
  id,
  head,
  width: "140px",
  end: true,
  cell: (row) => {
    const [by, after] = pair(row);
    return (
      <>
        {by !== 0 && <span className={styles.change}>{signedNumber(by)}</span>}
        {number(after)}
      </>
    );
  },
});
