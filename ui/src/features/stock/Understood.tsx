// What a stock text would touch: each product with the number beside what is on hand now.
import type { ReadLineView, StockView } from "../../platform";
import { number } from "../../shared/figures";
import { useWords } from "../../shared/words";
import type { Reading } from "../entry/reading";
import styles from "./Stock.module.css";

type Props = { reading: Reading; way: "set" | "receive"; stock: StockView[] | undefined };

export function Understood({ reading, way, stock }: Props) {
  const say = useWords();
  if (reading.error) return <p className={styles.note}>{reading.error.message}</p>;
  if (!reading.view) return <p className={styles.note}>{say("window-entry-reading")}</p>;
  const { lines, unclear } = reading.view;
  return (
    <ul className={styles.understood} aria-live="polite" data-testid="stock-reading">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in the text alone
        <li key={place} data-question={line.question !== null || undefined}>
          <Line
            line={line}
            way={way}
            onHand={stock?.find((row) => row.product_id === line.product_id)?.on_hand}
          />
        </li>
      ))}
      {unclear.trim() !== "" && (
        <li data-question>{say("window-entry-unclear", { text: unclear.trim() })}</li>
      )}
    </ul>
  );
}

function Line({
  line,
  way,
  onHand,
}: {
  line: ReadLineView;
  way: "set" | "receive";
  onHand: number | undefined;
}) {
  const say = useWords();
  if (line.question !== null || line.quantity === null) {
    return (
      <>
        {say("window-chip-quoted", { text: line.text })} {line.question}
      </>
    );
  }
  return (
    <>
      {say(way === "set" ? "window-stock-line-set" : "window-stock-line-receive", {
        product: line.product ?? line.text,
        quantity: number(line.quantity),
      })}
      {onHand !== undefined && (
        <span className={styles.sku}>{say("window-stock-now", { onHand: number(onHand) })}</span>
      )}
    </>
  );
}
