// What a policy would have decided on past orders, told as the engine says it.
import type { PolicyPreview, PolicyTrial, TriedOrder } from "../../platform";
import { sentence } from "../../shared/faults";
import { openOrder } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Policy.module.css";

type Props = { preview: PolicyPreview | undefined; error: Error | null; waits: boolean };

export function Effect({ preview, error, waits }: Props) {
  const say = useWords();
  const [month, whole] = preview?.trials ?? [];
  return (
    <section
      className={styles.effect}
      aria-label={say("window-policy-effect")}
      aria-busy={waits}
      data-testid="policy-effect"
    >
      <h3>{say("window-policy-effect")}</h3>
      <div aria-live="polite">
        {error && (
          <p className={styles.refused} role="alert">
            {sentence(error)}
          </p>
        )}
        {month && <Trial trial={month} />}
        {whole && <Trial trial={whole} />}
      </div>
      {whole && whole.first_asked.length > 0 && (
        <Orders title={say("window-policy-asked")} orders={whole.first_asked} />
      )}
      {whole && whole.first_approved.length > 0 && (
        <Orders title={say("window-policy-approved")} orders={whole.first_approved} />
      )}
    </section>
  );
}

function Trial({ trial }: { trial: PolicyTrial }) {
  return (
    <div className={styles.trial} data-testid={`policy-trial-${trial.days}`}>
      <p>{trial.sentence}</p>
      {trial.reasons.length > 0 && (
        <ul>
          {trial.reasons.map(({ rule, sentence }) => (
            <li key={rule}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Orders({ title, orders }: { title: string; orders: TriedOrder[] }) {
  const say = useWords();
  return (
    <details className={styles.orders}>
      <summary>{title}</summary>
      <ul>
        {orders.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => openOrder(one.id)}>
              {say("window-order-number", { number: one.number })}
            </button>{" "}
            {one.said}
          </li>
        ))}
      </ul>
    </details>
  );
}
