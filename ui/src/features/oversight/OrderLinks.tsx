// Orders behind a finding or a figure, each a line that opens its story.
import { useQuery } from "@tanstack/react-query";
import { Ago } from "../../shared/Ago";
import { money } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { openOrder } from "../../shared/route";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./OrderLinks.module.css";

type Props = { ids: number[]; most?: number; label: string; testid?: string };

export function OrderLinks({ ids, most = 6, label, testid }: Props) {
  const say = useWords();
  const shown = ids.slice(0, most);
  const { data, error, refetch } = useQuery(queries.someOrders(shown));
  if (shown.length === 0) return null;
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={Math.min(shown.length, 6)} height={20} gap={6} />;
  return (
    <ul className={styles.orders} aria-label={label} data-testid={testid}>
      {data.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => openOrder(row.id)} data-testid={`behind-${row.id}`}>
            <b>{say("window-order-number", { number: row.number })}</b>
            <span className={styles.who}>{row.customer ?? say("window-no-customer")}</span>
            <span className={styles.what}>{row.summary}</span>
            <span>{money(row.total)}</span>
            <span className={styles.since}>
              <Ago at={row.since} form="lasting" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
