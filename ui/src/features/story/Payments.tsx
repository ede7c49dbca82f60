// What was paid, what is due, and what is to be paid back.
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { isNothing, money } from "../../shared/figures";
import { useWords } from "../../shared/words";
import styles from "./Story.module.css";

export function Payments({ order }: { order: OrderView }) {
  const say = useWords();
  const { currency } = order;
  return (
    <>
      {say("window-paid-of", { paid: money(order.paid, currency), due: money(order.due, currency) })}
      {!isNothing(order.refund_due) && (
        <span className={styles.short} data-testid="story-refund-due">
          {say("window-paid-back", { amount: money(order.refund_due, currency) })}
        </span>
      )}
      {order.payments.map((payment) => {
        const amount = money(payment.amount, currency);
        return (
          <span key={`${payment.at} ${payment.amount} ${payment.reversed}`} className={styles.small}>
            {payment.reversed ? <s>{amount}</s> : amount}
            {payment.method && ` · ${payment.method}`}
            {" · "}
            <Ago at={payment.at} form="sentence" />
          </span>
        );
      })}
    </>
  );
}
