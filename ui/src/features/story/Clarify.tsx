// Mail's questions, each answered with a product and a quantity or dropped; all answers are sent together.
import { Button } from "@mantine/core";
import { useState } from "react";
import { type Clarified, engine, type OrderView } from "../../platform";
import { useStep } from "../../shared/act";
import { useWords } from "../../shared/words";
import { type Given, Question } from "./Question";
import styles from "./Story.module.css";

/** The answers that are whole; a question left open stays open. */
export function answers(given: readonly (Given | undefined)[]): Clarified[] {
  return given.flatMap((one, line): Clarified[] => {
    if (one?.drop) return [{ line, product_id: null, quantity: null, drop: true }];
    if (one?.product_id == null) return [];
    return [{ line, product_id: one.product_id, quantity: one.quantity.trim() || null, drop: false }];
  });
}

export function Clarify({ order }: { order: OrderView }) {
  const say = useWords();
  const [given, setGiven] = useState<(Given | undefined)[]>([]);
  const clarify = useStep(
    (asked: Clarified[]) => engine.orderClarify(order.id, asked),
    () => setGiven([]),
  );
  const ready = answers(given);
  return (
    <section className={`${styles.part} ${styles.clarify}`} aria-label={say("window-clarify")}>
      <h3 className={styles.subtitle}>{say("window-clarify")}</h3>
      {order.unclear.map((line, place) => (
        <Question
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the question's number for the engine
          key={place}
          line={line}
          place={place}
          given={given[place]}
          onGiven={(one) => setGiven((before) => Object.assign([...before], { [place]: one }))}
        />
      ))}
      <Button
        variant="filled"
        mt={10}
        disabled={ready.length === 0}
        loading={clarify.isPending}
        onClick={() => clarify.mutate(ready)}
        data-testid="clarify-send"
      >
        {say("window-clarify-send", { count: ready.length })}
      </Button>
    </section>
  );
}
