// The columns of the list of customers.
import { useMemo } from "react";
import type { CustomerView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { money, number } from "../../shared/figures";
import type { Column } from "../../shared/table/model";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

export function useCustomerColumns(): Column<CustomerView>[] {
  const say = useWords();
  return useMemo(
    () => [
      {
        id: "name",
        head: say("window-col-customer"),
        cell: (row) => (
          <>
            <b className={styles.name}>{row.name}</b>
            {row.credit_hold && <span className={styles.held}>{say("window-customer-held")}</span>}
          </>
        ),
      },
      {
        id: "contact",
        head: say("window-col-contact"),
        width: "20%",
        minor: true,
        cell: (row) => <span className={styles.soft}>{row.email ?? row.phone}</span>,
      },
      {
        id: "address",
        head: say("window-fact-address"),
        width: "24%",
        cell: (row) => (
          <span className={styles.soft} title={row.address ?? undefined}>
            {row.address}
          </span>
        ),
      },
      {
        id: "orders",
        head: say("window-col-orders"),
        width: "92px",
        end: true,
        cell: (row) => number(row.orders),
      },
      {
        id: "last",
        head: say("window-col-last-order"),
        width: "124px",
        end: true,
        cell: (row) => row.last_order_at && <Ago at={row.last_order_at} />,
      },
      {
        id: "total",
        head: say("window-col-total"),
        width: "130px",
        end: true,
        cell: (row) => money(row.total),
      },
      {
        id: "balance",
        head: say("window-col-balance"),
        width: "116px",
        end: true,
        cell: (row) => money(row.balance),
      },
    ],
    [say],
  );
}
