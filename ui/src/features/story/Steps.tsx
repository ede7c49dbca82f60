// What the owner can do with the order now: one main button, the others beside it.
import { Button } from "@mantine/core";
import { useState } from "react";
import { engine, type NextStep, type OrderView } from "../../platform";
import { useStep } from "../../shared/act";
import { payment, WHOLE } from "../../shared/asked";
import { RejectDialog } from "../../shared/RejectDialog";
import { useWords } from "../../shared/words";
import { PayDialog } from "./PayDialog";
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
  not_duplicate: (id) => engine.orderNotDuplicate(id),
};

/** Answers to Mail's questions are given at the lines themselves. */
const atHand = ({ step }: NextStep) => step in STEPS;

export function Steps({ order }: { order: OrderView }) {
  const say = useWords();
  const [asking, setAsking] = useState<"reject" | "part" | null>(null);
  const taken = useStep(({ step, words }: Asked) => {
    const run = STEPS[step];
    return run ? run(order.id, words) : Promise.reject(new Error(step));
  });
  const steps = order.next.filter(atHand);
  if (steps.length === 0) return null;
  const close = () => setAsking(null);
  return (
    <div className={styles.steps}>
      {steps.map(({ step, label, main }) => (
        <Button
          key={step}
          variant={main ? "filled" : "default"}
          disabled={taken.isPending}
          loading={taken.isPending && taken.variables?.step === step}
          onClick={() => (step === "reject" ? setAsking("reject") : taken.mutate({ step, words: null }))}
          data-testid={main ? "story-next" : `story-${step}`}
          data-step={step}
        >
          {label}
        </Button>
      ))}
      {steps.some(({ step }) => step === "pay") && (
        <Button disabled={taken.isPending} onClick={() => setAsking("part")} data-testid="story-pay-part">
          {say("window-pay-part")}
        </Button>
      )}
      <RejectDialog
        number={order.number}
        opened={asking === "reject"}
        onClose={close}
        onReject={(words) => taken.mutate({ step: "reject", words })}
      />
      <PayDialog
        order={order}
        opened={asking === "part"}
        onClose={close}
        onPay={(words) => taken.mutate({ step: "pay", words })}
      />
    </div>
  );
}
