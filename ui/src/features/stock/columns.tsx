// The columns of the stock list.
import { useMemo } from "react";
import type { StockView } from "../../platform";
import { number } from "../../shared/figures";
import type { Column } from "../../shared/table/model";
import { calendarDay } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

export function useStockColumns(): Column<StockView>[] {
  const say = useWords();
  return useMemo(
    () => [
      {
        id: "product",
        head: say("window-col-product"),
        sort: (row) => row.product,
        cell: (row) => (
          <span title={row.product}>
            {row.product}
            {row.sku && <span className={styles.sku}>{row.sku}</span>}
          </span>
        ),
      },
      figure("on_hand", say("window-col-on-hand"), (row) => row.on_hand),
      figure("reserved", say("window-col-reserved"), (row) => row.reserved),
      {
        id: "available",
        head: say("window-col-available"),
        width: "160px",
        end: true,
        sort: (row) => row.available,
        cell: (row) => (
          <>
            {row.low && <span className={styles.lowMark}>{say("window-stock-low")}</span>}
            <b className={row.low ? styles.lowFigure : undefined}>{number(row.available)}</b>
          </>
        ),
      },
      { ...figure("low_at", say("window-col-low-at"), (row) => row.low_at), minor: true },
      figure("waiting", say("window-col-waiting"), (row) => row.waiting || null),
      {
        ...figure("due_in", say("window-col-due-in"), (row) => row.due_in || null),
        cell: (row) =>
          row.due_in === 0 ? (
            <span className={styles.sku}>{"–"}</span>
          ) : (
            <span title={row.due_day ? calendarDay(row.due_day) : undefined}>{number(row.due_in)}</span>
          ),
      },
    ],
    [say],
  );
}

type Figure = (row: StockView) => number | null;

const figure = (id: string, head: string, value: Figure): Column<StockView> => ({
  id,
  head,
  width: "112px",
  end: true,
  sort: (row) => value(row) ?? -1,
  cell: (row) => {
    const shown = value(row);
    return shown === null ? <span className={styles.sku}>{"–"}</span> : number(shown);
  },
});
