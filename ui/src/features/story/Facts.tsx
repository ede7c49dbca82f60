// What else is known of an order: where it goes, its payments and terms, the owner's note, where it came from, and its own words.
import type { ReactNode } from "react";
import type { OrderView } from "../../platform";
import { useNow } from "../../shared/clock";
import { address } from "../../shared/route";
import { day, moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import { LetterOf } from "../letters/LetterOf";
import { Payments } from "./Payments";
import styles from "./Story.module.css";

const SOURCES: Record<string, string> = {
  text: "window-source-text",
  form: "window-source-form",
  file: "window-source-file",
  copy: "window-source-copy",
  email: "window-source-email",
};

export function Facts({ order }: { order: OrderView }) {
  const say = useWords();
  const now = useNow();
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
          <Payments order={order} />
        </Fact>
        <Fact words="window-fact-terms">
          {order.days_to_pay === null
            ? say("window-terms-first")
            : say("window-terms-in-days", { n: order.days_to_pay })}
        </Fact>
        {order.due_at && <Fact words="window-fact-due">{day(order.due_at, now)}</Fact>}
        <Fact words="window-col-received">
          {moment(order.received_at)}
          <span className={styles.small}>
            {say(SOURCES[order.source] ?? "window-source-import", { source: order.source })}
            {order.reference && ` · ${order.reference}`}
          </span>
          {order.source === "email" && <LetterOf order={order.id} />}
        </Fact>
        {order.delivered_at && <Fact words="window-status-delivered">{moment(order.delivered_at)}</Fact>}
      </dl>
      {order.note && (
        <>
          <h3 className={styles.subtitle}>{say("window-edit-note")}</h3>
          <p className={styles.noted} data-testid="story-note">
            {order.note}
          </p>
        </>
      )}
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
