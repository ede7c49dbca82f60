// What else is known of an order: where it goes, its payments, where it came from, and its own words.
import type { ReactNode } from "react";
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { money } from "../../shared/figures";
import { address } from "../../shared/route";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Story.module.css";

const SOURCES: Record<string, string> = {
  text: "window-source-text",
  form: "window-source-form",
  file: "window-source-file",
};

export function Facts({ order }: { order: OrderView }) {
  const say = useWords();
  const { currency } = order;
  return (
    <section className={styles.part} aria-label={say("window-facts")}>
      <dl className={styles.facts}>
        <Fact words="window-col-customer">
          {order.customer_id === null ? (
            (order.customer ?? say("window-no-customer"))
          ) : (
            <a className={styles.link} href={address("customers", { customer: String(order.customer_id) })}>
              {order.customer}
            </a>
          )}
        </Fact>
        <Fact words="window-fact-address">{order.address ?? say("window-no-address")}</Fact>
        <Fact words="window-fact-paid">
          {say("window-paid-of", { paid: money(order.paid, currency), due: money(order.due, currency) })}
          {order.payments.map((payment) => (
            <span key={`${payment.at} ${payment.amount}`} className={styles.small}>
              {money(payment.amount, currency)}
              {payment.method && ` · ${payment.method}`}
              {" · "}
              <Ago at={payment.at} form="sentence" />
            </span>
          ))}
        </Fact>
        <Fact words="window-col-received">
          {moment(order.received_at)}
          <span className={styles.small}>
            {say(SOURCES[order.source] ?? "window-source-import", { source: order.source })}
            {order.reference && ` · ${order.reference}`}
          </span>
        </Fact>
        {order.delivered_at && <Fact words="window-status-delivered">{moment(order.delivered_at)}</Fact>}
      </dl>
      {order.text && (
        <>
          <h3 className={styles.subtitle}>{say("window-original")}</h3>
          <blockquote className={styles.original} data-testid="story-text">
            {order.text}
          </blockquote>
        </>
      )}
    </section>
  );
}

function Fact({ words, children }: { words: string; children: ReactNode }) {
  const say = useWords();
  return (
    <div>
      <dt>{say(words)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
