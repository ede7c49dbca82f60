// Money in and money back. The engine reads the amounts.
import { Autocomplete, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { engine } from "../../../platform";
import { useStep } from "../../../shared/act";
import { isNothing, money } from "../../../shared/figures";
import { useWords } from "../../../shared/words";
import type { FormProps } from "./asked";
import { given, inPlace, StepForm } from "./StepForm";

const METHODS = ["window-method-transfer", "window-method-card", "window-method-cash"];

type Money = { amount: string; method: string };

export function PayForm({ order, onClose }: FormProps) {
  const say = useWords();
  const [{ amount, method }, setMoney] = useState<Money>({ amount: "", method: "" });
  const [beyond, setBeyond] = useState(false);
  const sending = useStep(
    (asked: Money) =>
      engine.orderPay(order.id, { amount: given(asked.amount), method: given(asked.method), beyond }),
    onClose,
    inPlace,
  );
  const nothing = isNothing(order.due);
  const typed = amount.trim() !== "";
  return (
    <StepForm
      sending={sending}
      asked={typed || !nothing ? { amount, method } : null}
      confirm={say("window-pay")}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        inputMode="decimal"
        label={say("window-pay-amount", { currency: order.currency })}
        description={say(nothing ? "window-pay-nothing" : "window-pay-due", {
          due: money(order.due, order.currency),
        })}
        placeholder={nothing ? "" : order.due}
        value={amount}
        onChange={(event) => setMoney({ amount: event.currentTarget.value, method })}
        data-testid="pay-amount"
      />
      <Method method={method} onMethod={(method) => setMoney({ amount, method })} />
      <Checkbox
        label={say("window-pay-beyond")}
        description={say("window-pay-beyond-note")}
        checked={beyond}
        onChange={(event) => setBeyond(event.currentTarget.checked)}
        data-testid="pay-beyond"
      />
    </StepForm>
  );
}

export function RefundForm({ order, onClose }: FormProps) {
  const say = useWords();
  const [{ amount, method }, setMoney] = useState<Money>({ amount: "", method: "" });
  const [reason, setReason] = useState("");
  const sending = useStep(
    (asked: Money) => engine.orderRefund(order.id, given(asked.amount), given(asked.method), given(reason)),
    onClose,
    inPlace,
  );
  const nothing = isNothing(order.refund_due);
  return (
    <StepForm
      sending={sending}
      asked={amount.trim() !== "" || !nothing ? { amount, method } : null}
      confirm={say("window-refund-confirm")}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        inputMode="decimal"
        label={say("window-pay-amount", { currency: order.currency })}
        description={say(nothing ? "window-refund-nothing" : "window-refund-due", {
          due: money(order.refund_due, order.currency),
          paid: money(order.paid, order.currency),
        })}
        placeholder={nothing ? "" : order.refund_due}
        value={amount}
        onChange={(event) => setMoney({ amount: event.currentTarget.value, method })}
        data-testid="refund-amount"
      />
      <Method method={method} onMethod={(method) => setMoney({ amount, method })} />
      <Textarea
        autosize
        minRows={1}
        label={say("window-reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid="step-reason"
      />
    </StepForm>
  );
}

function Method({ method, onMethod }: { method: string; onMethod: (method: string) => void }) {
  const say = useWords();
  return (
    <Autocomplete
      label={say("window-method")}
      data={METHODS.map((words) => say(words))}
      filter={({ options }) => options}
      value={method}
      onChange={onMethod}
      data-testid="step-method"
    />
  );
}
