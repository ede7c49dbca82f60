// The columns of the list of orders.
import { useMemo } from "react";
import type { OrderRow } from "../../platform";
import { Ago } from "../../shared/Ago";
import { STATUSES } from "../../shared/desks";
import { money } from "../../shared/figures";
import { Status } from "../../shared/Status";
import type { Column } from "../../shared/table/model";
import { useWords } from "../../shared/words";
import styles from "./Orders.module.css";

/** What has ended stands nowhere, and has a day on which it did. */
const ended = ({ status }: OrderRow) => STATUSES[status]?.desk === null;

export function useOrderColumns(): Column<OrderRow>[] {
  const say = useWords();
  return useMemo(
    () => [
      {
        id: "number",
        head: say("window-col-order"),
        width: "92px",
        cell: (row) => <b className={styles.number}>{say("window-order-number", { number: row.number })}</b>,
      },
      {
        id: "status",
        head: say("window-col-status"),
        width: "204px",
        cell: (row) => <Status status={row.status} hold={row.hold} />,
      },
      {
        id: "customer",
        head: say("window-col-customer"),
        width: "19%",
        cell: (row) => (
          <span title={row.customer ?? undefined} className={row.customer ? undefined : styles.soft}>
            {row.customer ?? say("window-no-customer")}
          </span>
        ),
      },
      {
        id: "summary",
        head: say("window-col-products"),
        minor: true,
        cell: (row) => (
          <span className={styles.soft} title={row.summary}>
            {row.summary}
          </span>
        ),
      },
      {
        id: "total",
        head: say("window-col-total"),
        width: "104px",
        end: true,
        cell: (row) => money(row.total),
      },
      {
        id: "received",
        head: say("window-col-received"),
        width: "122px",
        end: true,
        cell: (row) => <Ago at={row.received_at} />,
      },
      {
        id: "since",
        head: say("window-col-since"),
        width: "112px",
        end: true,
        minor: true,
        cell: (row) => <Ago at={row.since} form={ended(row) ? "short" : "lasting"} />,
      },
    ],
    [say],
  );
}
