// What an order comes to under its lines: discount, shipping, tax by rate, total.
import type { OrderView } from "../../platform";
import { isNothing, money } from "../../shared/figures";
import { useWords } from "../../shared/words";
import own from "./Lines.module.css";

export function Sums({ order }: { order: OrderView }) {
  const say = useWords();
  const { currency } = order;
  const rows = [
    {
      words: say("window-col-discount"),
      amount: say("window-less", { amount: money(order.discount) }),
      shown: !isNothing(order.discount),
    },
    { words: say("window-sum-shipping"), amount: money(order.shipping), shown: !isNothing(order.shipping) },
    ...order.tax.map(({ rate, amount }) => ({
      words: say(order.tax_included ? "window-sum-tax-included" : "window-sum-tax", { rate }),
      amount: money(amount),
      shown: !isNothing(amount),
    })),
  ].filter(({ shown }) => shown);
  return (
    <tfoot>
      {rows.map(({ words, amount }) => (
        <tr key={words} className={own.sum}>
          <th scope="row" colSpan={3}>
            {words}
          </th>
          <td>{amount}</td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={3}>
          {say("window-col-total")}
        </th>
        <td>{money(order.total, currency)}</td>
      </tr>
    </tfoot>
  );
}
