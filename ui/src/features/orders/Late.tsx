// Payments on account that are late, the oldest first, each with its reminder drafted to be copied into a mail.
import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { LateView } from "../../platform";
import { useAct } from "../../shared/act";
import { useNow } from "../../shared/clock";
import { copy } from "../../shared/copy";
import { tell } from "../../shared/faults";
import { money } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { openOrder } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty, Failed, Waiting } from "../../shared/State";
import { day } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Late.module.css";

export function Late() {
  const say = useWords();
  const { data, error, refetch } = useQuery(queries.late());
  return (
    <Card fill>
      <div className={styles.list}>
        {error && !data ? (
          <Failed error={error} retry={refetch} />
        ) : data === undefined ? (
          <Waiting rows={3} height={150} />
        ) : data.length === 0 ? (
          <Empty title={say("window-late-none")} hint={say("window-late-none-hint")} />
        ) : (
          <ul className={styles.late} data-testid="late">
            {data.map((one) => (
              <li key={one.order}>
                <Owed one={one} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Owed({ one }: { one: LateView }) {
  const say = useWords();
  const now = useNow();
  const currency = useQuery(queries.session()).data?.book?.currency;
  const copying = useAct(
    () => copy(one.reminder),
    () => tell(say("window-late-copied", { number: one.number })),
  );
  return (
    <article data-testid={`late-${one.order}`}>
      <header className={styles.head}>
        <button type="button" className={styles.number} onClick={() => openOrder(one.order)}>
          {say("window-order-titled", {
            number: one.number,
            title: one.customer ?? say("window-no-customer"),
          })}
        </button>
        <span className={styles.days}>{say("window-late-days", { count: one.days_late })}</span>
        <b className={styles.due}>{money(one.due, currency)}</b>
      </header>
      <p className={styles.soft}>
        {say("window-late-due", { day: day(one.due_on, now) })}
        {one.email && <span className={styles.email}>{one.email}</span>}
      </p>
      <blockquote className={styles.reminder} data-testid={`reminder-${one.order}`}>
        {one.reminder}
      </blockquote>
      <Button
        size="compact-sm"
        leftSection={<IconCopy size={14} stroke={1.8} aria-hidden />}
        onClick={() => copying.mutate()}
        data-testid={`late-copy-${one.order}`}
      >
        {say("window-late-copy")}
      </Button>
    </article>
  );
}
