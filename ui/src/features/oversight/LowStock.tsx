// Products at or below their limit, with what open orders still wait for.
import type { LowStockView } from "../../platform";
import { number } from "../../shared/figures";
import { address } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";

const SHOWN = 8;

export function LowStock({ rows }: { rows: LowStockView[] }) {
  const say = useWords();
  return (
    <Card className={styles.panel}>
      <h2>{say("window-low-stock")}</h2>
      {rows.length === 0 ? (
        <Empty title={say("window-low-stock-none")} hint={say("window-low-stock-none-hint")} />
      ) : (
        <table className={styles.table} data-testid="low-stock">
          <thead>
            <tr>
              <th scope="col">{say("window-col-product")}</th>
              <th scope="col">{say("window-col-available")}</th>
              <th scope="col">{say("window-col-low-at")}</th>
              <th scope="col">{say("window-col-waiting")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.product_id}>
                <td title={row.product}>
                  <a href={address("stock", { product: String(row.product_id) })}>{row.product}</a>
                </td>
                <td>{number(row.available)}</td>
                <td>{number(row.low_at)}</td>
                <td>{number(row.waiting)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > SHOWN && (
        <a className={styles.all} href={address("stock", { low: "1" })}>
          {say("window-low-stock-all", { count: rows.length })}
        </a>
      )}
    </Card>
  );
}
