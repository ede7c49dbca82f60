// What differs from what was approved, figure by figure, where that is why Approval asks again.
import type { ChangedView, OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useWords } from "../../shared/words";
import own from "./Lines.module.css";
import styles from "./Story.module.css";

const FIELDS: Record<string, string> = {
  customer: "window-col-customer",
  address: "window-fact-address",
  terms: "window-fact-terms",
  shipping: "window-sum-shipping",
  tax_included: "window-prices",
  product: "window-col-product",
  ordered: "window-col-quantity",
  cancelled: "window-changed-cancelled",
  unit_price: "window-col-price",
  discount: "window-col-discount",
  tax_rate: "window-changed-tax",
};

export function SinceApproval({ order }: { order: OrderView }) {
  const say = useWords();
  if (order.since_approval.length === 0) return null;
  return (
    <section className={styles.part} aria-label={say("window-changed")}>
      <h3 className={styles.subtitle}>{say("window-changed")}</h3>
      <table className={own.lines} data-testid="since-approval">
        <thead>
          <tr>
            <th scope="col">{say("window-changed-what")}</th>
            <th scope="col">{say("window-changed-before")}</th>
            <th scope="col">{say("window-changed-now")}</th>
          </tr>
        </thead>
        <tbody>
          {order.since_approval.map((one) => (
            <Changed key={`${one.line} ${one.field}`} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changed({ one }: { one: ChangedView }) {
  const say = useWords();
  const field = say(FIELDS[one.field] ?? one.field);
  return (
    <tr title={one.told}>
      <td>
        {one.product === null ? field : say("window-changed-line", { product: one.product, field })}
        {one.at !== null && (
          <span className={styles.small}>
            {one.by} <Ago at={one.at} form="sentence" />
          </span>
        )}
      </td>
      <td className={styles.soft}>{one.before ?? say("window-none")}</td>
      <td>{one.after ?? say("window-none")}</td>
    </tr>
  );
}
