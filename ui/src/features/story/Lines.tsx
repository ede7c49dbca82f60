// The lines of an order, how each stands, and what they come to.
import { Button } from "@mantine/core";
import { Fragment } from "react";
import type { LineView, OrderView } from "../../platform";
import { isNothing, money, number } from "../../shared/figures";
import { address } from "../../shared/route";
import { Empty } from "../../shared/State";
import { useWords } from "../../shared/words";
import type { Ask } from "./dialogs/asked";
import own from "./Lines.module.css";
import styles from "./Story.module.css";
import { Sums } from "./Sums";
import { standing } from "./standing";

export function Lines({ order, onAsk }: { order: OrderView; onAsk: Ask }) {
  const say = useWords();
  if (order.lines.length === 0) return <Empty title={say("window-lines-none")} />;
  return (
    <section className={styles.part} aria-label={say("window-lines")}>
      <table className={own.lines} data-testid="story-lines">
        <thead>
          <tr>
            <th scope="col">{say("window-col-product")}</th>
            <th scope="col">{say("window-col-quantity")}</th>
            <th scope="col">{say("window-col-price")}</th>
            <th scope="col">{say("window-col-total")}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <Line key={line.position} line={line} order={order} onAsk={onAsk} />
          ))}
        </tbody>
        <Sums order={order} />
      </table>
    </section>
  );
}

function Line({ line, order, onAsk }: { line: LineView; order: OrderView; onAsk: Ask }) {
  const say = useWords();
  const phrases = standing(line, order, say);
  return (
    <tr data-gone={line.quantity <= 0 || undefined}>
      <td>
        <a className={styles.link} href={address("stock", { product: String(line.product_id) })}>
          {line.product}
        </a>
        <span className={styles.small} data-testid={`line-${line.position}-stands`}>
          {line.sku}
          {phrases.map(({ words, short }, place) => (
            <Fragment key={words}>
              {(place > 0 || line.sku) && " · "}
              <span className={short ? styles.short : undefined}>{words}</span>
            </Fragment>
          ))}
        </span>
        {phrases.some(({ short }) => short) && (
          <Button
            size="compact-xs"
            mt={4}
            onClick={() => onAsk({ dialog: "substitute", line: line.position })}
            data-testid={`substitute-${line.position}`}
          >
            {say("window-substitute")}
          </Button>
        )}
      </td>
      <td>{number(line.quantity)}</td>
      <td>
        {money(line.unit_price)}
        {!isNothing(line.discount) && (
          <span className={styles.small}>{say("window-less", { amount: money(line.discount) })}</span>
        )}
      </td>
      <td>{money(line.total)}</td>
    </tr>
  );
}
