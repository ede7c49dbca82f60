// The statuses in the order of the flow, each with how many orders have it.
import { useQuery } from "@tanstack/react-query";
import { STATUSES, statusColour } from "../../shared/desks";
import { number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import styles from "./Orders.module.css";

type Props = { status: string | null; onStatus: (status: string | null) => void };

export function StatusTabs({ status, onStatus }: Props) {
  const say = useWords();
  const { data } = useQuery(queries.counts());
  const counts = new Map(data?.map((one) => [one.status, one.count]));
  const total = data?.reduce((sum, { count }) => sum + count, 0);
  // What no order has, and nobody asked for, needs no place.
  const shown = Object.entries(STATUSES).filter(
    ([name, { desk }]) => desk !== null || (counts.get(name) ?? 0) > 0 || name === status,
  );
  return (
    <div className={styles.tabs} role="group" aria-label={say("window-col-status")}>
      <Tab
        name={null}
        here={status === null}
        words={say("window-orders-all")}
        count={total}
        onStatus={onStatus}
      />
      {shown.map(([name, { words }]) => (
        <Tab
          key={name}
          name={name}
          here={status === name}
          words={say(words)}
          count={data && (counts.get(name) ?? 0)}
          onStatus={onStatus}
        />
      ))}
    </div>
  );
}

type TabProps = {
  name: string | null;
  here: boolean;
  words: string;
  count: number | undefined;
  onStatus: (status: string | null) => void;
};

function Tab({ name, here, words, count, onStatus }: TabProps) {
  return (
    <button
      type="button"
      className={styles.tab}
      aria-pressed={here}
      onClick={() => onStatus(name)}
      data-testid={`tab-${name ?? "all"}`}
    >
      {name && <i style={{ background: statusColour(name) }} aria-hidden />}
      {words}
      <span className={styles.count}>{count === undefined ? "" : number(count)}</span>
    </button>
  );
}
