// What the owner can do with the order now: one main button, the others beside it, the rarer ones behind "More".
import { Button } from "@mantine/core";
import { useState } from "react";
import { engine, type NextStep, type OrderView } from "../../platform";
import { useStep } from "../../shared/act";
import { payment, WHOLE } from "../../shared/asked";
import { RejectDialog } from "../../shared/RejectDialog";
import { useWords } from "../../shared/words";
import { ALLOWED, type Ask } from "./dialogs/asked";
import { More } from "./More";
import styles from "./Story.module.css";

type Asked = { step: string; words: string | null };

const STEPS: Record<string, (id: number, words: string | null) => Promise<OrderView>> = {
  approve: (id) => engine.orderApprove(id, null),
  reject: engine.orderReject,
  pay: (id, amount) => engine.orderPay(id, payment(amount)),
  fulfil: (id) => engine.orderFulfil(id, WHOLE),
  deliver: engine.orderDeliver,
  resume: (id) => engine.orderResume(id, null),
  refund: (id) => engine.orderRefund(id, null, null, null),
  part: (id) => engine.orderPart(id, null),
  not_duplicate: (id) => engine.orderNotDuplicate(id),
};

/** Steps that may be taken in part, each with the dialog that asks for it. */
const IN_PART = [
  { step: "pay", dialog: "pay", words: "window-pay-part" },
  { step: "fulfil", dialog: "ship", words: "window-ship-part" },
] as const;

/** Answers to Mail's questions are given at the lines themselves. */
const atHand = ({ step }: NextStep) => step in STEPS;

export function Steps({ order, onAsk }: { order: OrderView; onAsk: Ask }) {
  const say = useWords();
  const [rejecting, setRejecting] = useState(false);
  const taken = useStep(({ step, words }: Asked) => {
    const run = STEPS[step];
    return run ? run(order.id, words) : Promise.reject(new Error(step));
  });
  const steps = order.next.filter(atHand);
  return (
    <div className={styles.steps}>
      {steps.map(({ step, label, main }) => (
        <Button
          key={step}
          variant={main ? "filled" : "default"}
          disabled={taken.isPending}
          loading={taken.isPending && taken.variables?.step === step}
          onClick={() => (step === "reject" ? setRejecting(true) : taken.mutate({ step, words: null }))}
          data-testid={main ? "story-next" : `story-${step}`}
          data-step={step}
        >
          {label}
        </Button>
      ))}
      {IN_PART.filter(({ step }) => steps.some((one) => one.step === step)).map(({ dialog, words }) => (
        <Button
          key={dialog}
          disabled={taken.isPending}
          onClick={() => onAsk({ dialog })}
          data-testid={`story-${dialog}-part`}
        >
          {say(words)}
        </Button>
      ))}
      {ALLOWED.part(order) && (
        <Button
          disabled={taken.isPending}
          loading={taken.isPending && taken.variables?.step === "part"}
          onClick={() => taken.mutate({ step: "part", words: null })}
          data-testid="story-part"
        >
          {say("window-part")}
        </Button>
      )}
      {ALLOWED.edit(order) && (
        <Button onClick={() => onAsk({ dialog: "edit" })} data-testid="story-edit">
          {say("window-edit")}
        </Button>
      )}
      <More order={order} onAsk={onAsk} />
      <RejectDialog
        number={order.number}
        opened={rejecting}
        onClose={() => setRejecting(false)}
        onReject={(words) => taken.mutate({ step: "reject", words })}
      />
    </div>
  );
}
