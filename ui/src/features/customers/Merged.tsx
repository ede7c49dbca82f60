// The duplicates merged into a customer: what each was called, and the way back.
import { Button } from "@mantine/core";
import { type CustomerView, engine } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useAct } from "../../shared/act";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

export function Merged({ customer }: { customer: CustomerView }) {
  const say = useWords();
  const apart = useAct((duplicate: number) => engine.customerUnmerge(duplicate));
  if (customer.merged.length === 0 || customer.erased) return null;
  return (
    <section aria-label={say("window-customer-merged")}>
      <h3 className={styles.part}>{say("window-customer-merged")}</h3>
      <ul className={styles.addresses}>
        {customer.merged.map((one) => (
          <li key={one.id}>
            <span className={styles.address}>
              {[one.name, one.email, one.phone].filter(Boolean).join(" · ")}
              <em>
                <Ago at={one.merged_at} />
              </em>
            </span>
            <Button
              size="compact-xs"
              aria-label={say("window-merge-undo-named", { customer: one.name })}
              loading={apart.isPending}
              onClick={() => apart.mutate(one.id)}
              data-testid={`unmerge-${one.id}`}
            >
              {say("window-merge-undo")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
