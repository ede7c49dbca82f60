// The lines of an order, and of a short one what each still lacks.
import type { LineView, OrderView } from "../../platform";
import { money, number } from "../../shared/figures";
import { address } from "../../shared/route";
import { Empty } from "../../shared/State";
import { type Say, useWords } from "../../shared/words";
import styles from "./Story.module.css";

/** How a line stands, in one phrase; what is short comes first. */
export function standing(line: LineView, short: boolean, say: Say): { words: string; short: boolean } | null {
  if (line.returned > 0)
    return { words: say("window-line-returned", { n: number(line.returned) }), short: false };
  if (line.delivered >= line.quantity) return { words: say("window-line-delivered"), short: false };
  if (line.shipped >= line.quantity) return { words: say("window-line-shipped"), short: false };
  if (line.reserved + line.shipped >= line.quantity)
    return { words: say("window-line-reserved"), short: false };
  if (!short) return null;
  const lacks = line.available < line.quantity;
  const words = say(lacks ? "window-line-short" : "window-line-waits", { available: number(line.available) });
  return { words, short: lacks };
}

export function Lines({ order }: { order: OrderView }) {
  const say = useWords();
  const short = order.hold === "shortage";
  if (order.lines.length === 0) return <Empty title={say("window-lines-none")} />;
  return (
    <section className={styles.part} aria-label={say("window-lines")}>
      <table className={styles.lines} data-testid="story-lines">
        <thead>
          <tr>
            <th scope="col">{say("window-col-product")}</th>
            <th scope="col">{say("window-col-quantity")}</th>
            <th scope="col">{say("window-col-price")}</th>
            <th scope="col">{say("window-col-total")}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => {
            const state = standing(line, short, say);
            return (
              <tr key={line.position}>
                <td>
                  <a className={styles.link} href={address("stock", { product: String(line.product_id) })}>
                    {line.product}
                  </a>
                  <span className={styles.small}>
                    {line.sku}
                    {line.sku && state && " · "}
                    {state && <span className={state.short ? styles.short : undefined}>{state.words}</span>}
                  </span>
                </td>
                <td>{number(line.quantity)}</td>
                <td>{money(line.unit_price)}</td>
                <td>{money(line.total)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {say("window-col-total")}
            </th>
            <td>{money(order.total, order.currency)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
