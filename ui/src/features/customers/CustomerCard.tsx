// One customer: how to reach them, their terms and balance, their addresses and orders, and what can be done.
import { Badge, Button, Drawer, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { type CustomerView, engine } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useAct } from "../../shared/act";
import { money, number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { adjust, go, openOrder } from "../../shared/route";
import { Failed, Waiting } from "../../shared/State";
import { Status } from "../../shared/Status";
import { type Say, useWords } from "../../shared/words";
import { Addresses } from "./Addresses";
import { CustomerForm } from "./CustomerForm";
import styles from "./Customers.module.css";
import { Merged } from "./Merged";
import { More } from "./More";

export function CustomerCard({ asked }: { asked: number | null }) {
  const say = useWords();
  const last = useRef<number | null>(null);
  if (asked !== null) last.current = asked;
  return (
    <Drawer
      opened={asked !== null}
      onClose={() => adjust({ customer: null })}
      position="right"
      size="min(520px, calc(100vw - 40px))"
      title={say("window-col-customer")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="customer-card"
    >
      {last.current !== null && <Known key={last.current} id={last.current} />}
    </Drawer>
  );
}

function Known({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(queries.customer(id));
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={6} height={40} />;
  return <Whole customer={data} />;
}

/** The terms of a customer as a sentence. */
export function termsOf({ terms, days_to_pay }: CustomerView, say: Say): string {
  if (terms === "pay_first") return say("window-terms-pay-first");
  if (terms === "on_account") return say("window-terms-days", { days: days_to_pay ?? 0 });
  return say("window-terms-policy");
}

function Whole({ customer }: { customer: CustomerView }) {
  const say = useWords();
  const [editing, edit] = useState(false);
  const hold = useAct((credit_hold: boolean) => engine.customerEdit(customer.id, { credit_hold }));
  const fixed = customer.erased || customer.merged_into !== null;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{customer.name}</h2>
        {customer.credit_hold && <Badge color="orange">{say("window-customer-held")}</Badge>}
        {!fixed && (
          <span className={styles.acts}>
            <Button size="compact-sm" onClick={() => edit(true)} data-testid="customer-edit">
              {say("window-customer-edit")}
            </Button>
            <More customer={customer} />
          </span>
        )}
      </header>
      {customer.erased && <p className={styles.soft}>{say("window-customer-erased-note")}</p>}
      {customer.merged_into !== null && <Duplicate customer={customer} kept={customer.merged_into} />}
      <dl className={styles.facts}>
        <Fact words="window-col-contact">{[customer.email, customer.phone].filter(Boolean).join(" · ")}</Fact>
        <Fact words="window-customer-terms">{termsOf(customer, say)}</Fact>
        <Fact words="window-col-orders">{number(customer.orders)}</Fact>
        <Fact words="window-col-total">{money(customer.total)}</Fact>
        <Fact words="window-col-balance">{money(customer.balance)}</Fact>
        <Fact words="window-customer-notes">
          {customer.notes && <span className={styles.notes}>{customer.notes}</span>}
        </Fact>
      </dl>
      {!fixed && (
        <Switch
          label={say("window-customer-hold")}
          description={say("window-customer-hold-hint")}
          checked={customer.credit_hold}
          disabled={hold.isPending}
          onChange={(event) => hold.mutate(event.currentTarget.checked)}
          data-testid="customer-hold"
        />
      )}
      {!fixed && <Addresses customer={customer} />}
      <Merged customer={customer} />
      <Orders customer={customer} />
      <CustomerForm customer={customer} opened={editing} onClose={() => edit(false)} />
    </>
  );
}

/** What a duplicate's own card says: who it is, and the way back. */
function Duplicate({ customer, kept }: { customer: CustomerView; kept: number }) {
  const say = useWords();
  const apart = useAct(() => engine.customerUnmerge(customer.id));
  return (
    <div className={styles.duplicate}>
      <p>{say("window-customer-is-duplicate")}</p>
      <Button size="compact-sm" onClick={() => adjust({ customer: String(kept) })}>
        {say("window-customer-kept")}
      </Button>
      <Button size="compact-sm" loading={apart.isPending} onClick={() => apart.mutate()}>
        {say("window-merge-undo")}
      </Button>
    </div>
  );
}

const SHOWN = 12;

function Orders({ customer }: { customer: CustomerView }) {
  const say = useWords();
  const list = useQuery(queries.customerOrders(customer.id, SHOWN));
  if (list.error && !list.data) return <Failed error={list.error} retry={list.refetch} />;
  return (
    <section aria-label={say("window-col-orders")}>
      <h3 className={styles.part}>{say("window-col-orders")}</h3>
      {list.data?.total === 0 && <p className={styles.soft}>{say("window-customer-orders", { count: 0 })}</p>}
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
      {list.data && list.data.total > SHOWN && !customer.erased && (
        <Button onClick={() => go("orders", { customer: String(customer.id) })}>
          {say("window-customer-all-orders")}
        </Button>
      )}
    </section>
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
