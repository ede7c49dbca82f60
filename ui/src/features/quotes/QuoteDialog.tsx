// One quote whole, and what can become of it: an order, a no, or an offer again.
import { Button, Group, Modal } from "@mantine/core";
import { useRef } from "react";
import { engine, type QuoteView } from "../../platform";
import { useAct, useStep } from "../../shared/act";
import { useNow } from "../../shared/clock";
import { tell } from "../../shared/faults";
import { isNothing, money, number } from "../../shared/figures";
import { address, go } from "../../shared/route";
import { day, moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Quotes.module.css";
import { Standing } from "./Standing";

export function QuoteDialog({ quote, onClose }: { quote: QuoteView | undefined; onClose: () => void }) {
  const say = useWords();
  // What was open stays drawn while the dialog fades.
  const last = useRef<QuoteView | undefined>(undefined);
  if (quote) last.current = quote;
  const shown = last.current;
  return (
    <Modal
      opened={quote !== undefined}
      onClose={onClose}
      size="lg"
      title={shown && say("window-quote-title", { quote: shown.number })}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      {shown && <Quote quote={shown} />}
    </Modal>
  );
}

function Quote({ quote }: { quote: QuoteView }) {
  const say = useWords();
  const now = useNow();
  const facts: [words: string, value: string][] = [
    ["window-col-customer", quote.customer ?? say("window-no-customer")],
    ["window-fact-address", quote.address ?? say("window-no-address")],
    ["window-col-made", moment(quote.made_at)],
    [
      "window-col-until",
      quote.valid_until === null ? say("window-quote-endless") : day(quote.valid_until, now),
    ],
  ];
  return (
    <div className={styles.quote} data-testid="quote-whole">
      <Standing quote={quote} />
      <dl className={styles.facts}>
        {facts.map(([words, value]) => (
          <div key={words}>
            <dt>{say(words)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Lines quote={quote} />
      {quote.text && (
        <>
          <h3 className={styles.subtitle}>{say("window-original")}</h3>
          <blockquote className={styles.original}>{quote.text}</blockquote>
        </>
      )}
      <Acts quote={quote} />
    </div>
  );
}

function Lines({ quote }: { quote: QuoteView }) {
  const say = useWords();
  const sums: [words: string, amount: string][] = [
    ["window-col-discount", quote.discount],
    ["window-sum-shipping", quote.shipping],
  ];
  return (
    <table className={styles.lines} data-testid="quote-lines">
      <thead>
        <tr>
          <th scope="col">{say("window-col-product")}</th>
          <th scope="col">{say("window-col-quantity")}</th>
          <th scope="col">{say("window-col-price")}</th>
          <th scope="col">{say("window-col-total")}</th>
        </tr>
      </thead>
      <tbody>
        {quote.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <tr key={place}>
            <td>{line.product}</td>
            <td>{number(line.quantity)}</td>
            <td>{money(line.unit_price)}</td>
            <td>{money(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums
          .filter(([, amount]) => !isNothing(amount))
          .map(([words, amount]) => (
            <tr key={words} className={styles.sum}>
              <th scope="row" colSpan={3}>
                {say(words)}
              </th>
              <td>
                {words === "window-col-discount"
                  ? say("window-less", { amount: money(amount) })
                  : money(amount)}
              </td>
            </tr>
          ))}
        <tr className={styles.total}>
          <th scope="row" colSpan={3}>
            {say("window-col-total")}
          </th>
          <td>{money(quote.total, quote.currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Acts({ quote }: { quote: QuoteView }) {
  const say = useWords();
  const accept = useStep(
    () => engine.quoteAccept(quote.id),
    (order) => go("orders", { part: "quotes", order: String(order.id) }),
  );
  const decline = useAct(
    () => engine.quoteDecline(quote.id),
    () => tell(say("window-quote-was-declined", { quote: quote.number }), reopening),
  );
  const reopen = useAct(() => engine.quoteReopen(quote.id));
  const reopening = { words: say("window-quote-reopen"), run: () => reopen.mutate() };
  const busy = accept.isPending || decline.isPending || reopen.isPending;
  const open = quote.status === "open";
  return (
    <Group justify="flex-end">
      {(open || quote.status === "expired") && (
        <Button
          disabled={busy}
          loading={decline.isPending}
          onClick={() => decline.mutate()}
          data-testid="quote-decline"
        >
          {say("window-quote-decline")}
        </Button>
      )}
      {quote.status === "declined" && (
        <Button
          disabled={busy}
          loading={reopen.isPending}
          onClick={() => reopen.mutate()}
          data-testid="quote-reopen"
        >
          {say("window-quote-reopen")}
        </Button>
      )}
      {open && (
        <Button
          variant="filled"
          disabled={busy}
          loading={accept.isPending}
          onClick={() => accept.mutate()}
          data-testid="quote-accept"
        >
          {say("window-quote-accept")}
        </Button>
      )}
      {quote.order !== null && (
        <Button
          component="a"
          variant="filled"
          href={address("orders", { part: "quotes", order: String(quote.order) })}
          data-testid="quote-order"
        >
          {say("window-quote-order")}
        </Button>
      )}
    </Group>
  );
}
