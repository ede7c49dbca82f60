// Stock counts: starting one, and the one that is open or chosen.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type CountView, engine } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useAct } from "../../shared/act";
import { money, number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty, Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import { CountSheet } from "./CountSheet";
import styles from "./Counts.module.css";

export function Counts({ search }: { search: string }) {
  const say = useWords();
  const { params } = useRoute();
  const { data, error, refetch } = useQuery(queries.stockCounts());
  const open = (id: number | null) => adjust({ count: id === null ? null : String(id) });
  const start = useAct(
    () => engine.countStart(search || null),
    (count) => open(count.id),
  );
  const asked = Number(params.count) || null;
  if (asked !== null) return <CountSheet key={asked} id={asked} search={search} onBack={() => open(null)} />;
  return (
    <Card fill>
      <div className={styles.list}>
        <div className={styles.bar}>
          <p className={styles.soft}>
            {say(search ? "window-count-explains-search" : "window-count-explains", { search })}
          </p>
          <Button
            variant="filled"
            loading={start.isPending}
            onClick={() => start.mutate()}
            data-testid="count-start"
          >
            {say("window-count-start")}
          </Button>
        </div>
        {error && !data ? (
          <Failed error={error} retry={refetch} />
        ) : data === undefined ? (
          <Waiting rows={3} height={44} />
        ) : data.length === 0 ? (
          <Empty title={say("window-counts-none")} hint={say("window-counts-none-hint")} />
        ) : (
          <ul className={styles.counts} data-testid="counts">
            {data.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => open(one.id)} data-testid={`count-${one.id}`}>
                  <b>{say("window-count-title", { count: one.id })}</b>
                  <span>{say(STATES[one.state] ?? "window-count-open")}</span>
                  <span className={styles.soft}>
                    <Ago at={one.started_at} />
                  </span>
                  <Figures one={one} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

/** How far a count is, and what it found. */
export function Figures({ one }: { one: CountView }) {
  const say = useWords();
  return (
    <span className={styles.soft}>
      {say("window-count-figures", {
        counted: number(one.counted),
        products: number(one.products),
        differences: one.differences,
        value: money(one.value),
      })}
    </span>
  );
}

export const STATES: Record<string, string> = {
  open: "window-count-open",
  posted: "window-count-posted",
  dropped: "window-count-dropped",
  undone: "window-count-undone",
};
