// One customer: how to reach them, what they are worth, and the way to their orders.
import { Button, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useRef } from "react";
import { Ago } from "../../shared/Ago";
import { money, number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { adjust, go, openOrder } from "../../shared/route";
import { Failed, Waiting } from "../../shared/State";
import { Status } from "../../shared/Status";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

export function CustomerCard({ asked }: { asked: number | null }) {
  const say = useWords();
  const last = useRef<number | null>(null);
  if (asked !== null) last.current = asked;
  return (
    <Drawer
      opened={asked !== null}
      onClose={() => adjust({ customer: null })}
      position="right"
      size="min(460px, calc(100vw - 40px))"
      title={say("window-col-customer")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="customer-card"
    >
      {last.current !== null && <Known key={last.current} id={last.current} />}
    </Drawer>
  );
}

const SHOWN = 12;

function Known({ id }: { id: number }) {
  const say = useWords();
  const { data, error, refetch } = useQuery(queries.customer(id));
  const list = useQuery({
    ...queries.orders({ customer: id, page: 1, per_page: SHOWN }),
    enabled: data !== undefined,
  });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={6} height={40} />;
  return (
    <>
      <h2 className={styles.title}>{data.name}</h2>
      <dl className={styles.facts}>
        <Fact words="window-col-contact">{[data.email, data.phone].filter(Boolean).join(" · ")}</Fact>
        <Fact words="window-fact-address">{data.address}</Fact>
        <Fact words="window-col-orders">{number(data.orders)}</Fact>
        <Fact words="window-col-total">{money(data.total)}</Fact>
      </dl>
      <ul className={styles.orders}>
        {list.data?.items.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => openOrder(row.id)}>
              <b>{say("window-order-number", { number: row.number })}</b>
              <Status status={row.status} />
              <span>
                <Ago at={row.received_at} />
              </span>
              <span>{money(row.total)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => go("orders", { customer: String(id) })}>
        {say("window-customer-all-orders")}
      </Button>
    </>
  );
}

function Fact({ words, children }: { words: string; children: ReactNode }) {
  const say = useWords();
  if (!children) return null;
  return (
    <div>
      <dt>{say(words)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
