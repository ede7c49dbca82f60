// The answers a card offers, each one step of the engine.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { BoardCard, CardAction } from "../../platform";
import { useStep } from "../../shared/act";
import { RejectDialog } from "../../shared/RejectDialog";
import { openOrder } from "../../shared/route";
import { type Answer, answer } from "./answer";
import styles from "./Card.module.css";

export function Answers({ card }: { card: BoardCard }) {
  const [rejecting, setRejecting] = useState(false);
  const step = useStep((asked: Answer) => answer(card.id, asked));

  function take(action: CardAction) {
    if (action.step === "reject") setRejecting(true);
    else if (action.step === "open") openOrder(card.id);
    else step.mutate({ ...action, reason: null });
  }
  return (
    <div className={styles.acts}>
      {card.actions.map((action) => {
        const id = `${action.step}-${action.line ?? ""}-${action.product_id ?? ""}`;
        return (
          <Button
            key={id}
            size="compact-xs"
            variant={action.main ? "filled" : "default"}
            data-main={action.main || undefined}
            disabled={step.isPending}
            loading={step.isPending && sameStep(step.variables, action)}
            onClick={() => take(action)}
            title={action.label}
            data-testid={`action-${action.step}`}
          >
            {action.label}
          </Button>
        );
      })}
      <RejectDialog
        number={card.number}
        opened={rejecting}
        onClose={() => setRejecting(false)}
        onReject={(reason) => step.mutate({ step: "reject", line: null, product_id: null, reason })}
      />
    </div>
  );
}

const sameStep = (one: Answer, other: CardAction) =>
  one.step === other.step && one.line === other.line && one.product_id === other.product_id;
