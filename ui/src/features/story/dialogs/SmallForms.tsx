// Steps that ask little: put aside, another product for a line, a parcel's number.
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { engine, type ProductView } from "../../../platform";
import { useStep } from "../../../shared/act";
import { number } from "../../../shared/figures";
import { ProductSearch } from "../../../shared/ProductSearch";
import { useWords } from "../../../shared/words";
import type { FormProps } from "./asked";
import styles from "./Dialogs.module.css";
import { given, inPlace, StepForm } from "./StepForm";

export function HoldForm({ order, onClose }: FormProps) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const sending = useStep((reason: string) => engine.orderHold(order.id, given(reason)), onClose, inPlace);
  return (
    <StepForm
      sending={sending}
      asked={reason}
      confirm={say("window-hold-confirm")}
      note={say("window-hold-note")}
      onClose={onClose}
    >
      <Reason reason={reason} onReason={setReason} autoFocus />
    </StepForm>
  );
}

export function SubstituteForm({ order, line, onClose }: FormProps) {
  const say = useWords();
  const [product, setProduct] = useState<ProductView | null>(null);
  const [reason, setReason] = useState("");
  const sending = useStep(
    ({ id }: ProductView) => engine.orderSubstitute(order.id, line?.position ?? 0, id, given(reason)),
    onClose,
    inPlace,
  );
  return (
    <StepForm
      sending={sending}
      asked={product}
      confirm={say("window-substitute-confirm")}
      note={say("window-substitute-note", {
        open: number(line?.open ?? 0),
        product: line?.product ?? "",
      })}
      onClose={onClose}
    >
      <ProductSearch
        autoFocus
        label={say("window-substitute-product")}
        value={product}
        onChoose={setProduct}
        testid="substitute-product"
      />
      {product && (
        <p className={styles.soft}>
          {say("window-substitute-figures", { available: number(product.available), price: product.price })}
        </p>
      )}
      <Reason reason={reason} onReason={setReason} />
    </StepForm>
  );
}

export function TrackForm({ order, onClose }: FormProps) {
  const say = useWords();
  const last = order.shipments.at(-1);
  const [carrier, setCarrier] = useState(last?.carrier ?? "");
  const [tracking, setTracking] = useState(last?.tracking ?? "");
  const sending = useStep(
    () => engine.orderTrack(order.id, given(carrier), given(tracking)),
    onClose,
    inPlace,
  );
  return (
    <StepForm
      sending={sending}
      asked={carrier.trim() || tracking.trim() ? undefined : null}
      confirm={say("window-save")}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput
          data-autofocus
          label={say("window-carrier")}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          data-testid="step-carrier"
        />
        <TextInput
          label={say("window-tracking")}
          value={tracking}
          onChange={(event) => setTracking(event.currentTarget.value)}
          data-testid="step-tracking"
        />
      </div>
    </StepForm>
  );
}

type ReasonProps = { reason: string; onReason: (reason: string) => void; autoFocus?: boolean };

function Reason({ reason, onReason, autoFocus }: ReasonProps) {
  const say = useWords();
  return (
    <Textarea
      data-autofocus={autoFocus || undefined}
      autosize
      minRows={1}
      label={say("window-reason")}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
      data-testid="step-reason"
    />
  );
}
