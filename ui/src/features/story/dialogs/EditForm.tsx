// Changes an order: whom it is for, where and when it goes, what is on it and what it costs.
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Edit, engine } from "../../../platform";
import { useStep } from "../../../shared/act";
import { CustomerField } from "../../../shared/CustomerField";
import { atField, placeOf } from "../../../shared/place";
import { useWords } from "../../../shared/words";
import { type FormProps, wasApproved } from "./asked";
import styles from "./Dialogs.module.css";
import { EditLines } from "./EditLines";
import { changed, drafted, type EditDraft } from "./edit";
import { inPlace, StepForm } from "./StepForm";

type Text = "address" | "due_at" | "discount" | "shipping" | "note" | "reason";

const FIELDS: { field: Text; words: string; decimal?: boolean; hint?: string }[] = [
  { field: "address", words: "window-fact-address" },
  { field: "due_at", words: "window-edit-due", hint: "window-edit-due-hint" },
  { field: "discount", words: "window-edit-discount", decimal: true },
  { field: "shipping", words: "window-edit-shipping", decimal: true },
];

const notes = { received: "window-edit-unread", approved: "window-edit-approved" };

export function EditForm({ order, onClose }: FormProps) {
  const say = useWords();
  const [before] = useState(() => drafted(order));
  const [draft, setDraft] = useState<EditDraft>(before);
  const sending = useStep((edit: Edit) => engine.orderEdit(order.id, edit), onClose, inPlace);
  const { error } = sending;
  const at = placeOf(error);
  const write = (patch: Partial<EditDraft>) => setDraft({ ...draft, ...patch });
  const text = (field: Text) => ({
    value: draft[field],
    error: atField(error, field),
    "data-testid": `edit-${field}`,
  });
  const note = order.status === "received" ? notes.received : wasApproved(order) ? notes.approved : undefined;
  const fields = ["customer", ...FIELDS.map(({ field }) => field)];
  return (
    <StepForm
      sending={sending}
      asked={changed(before, draft)}
      confirm={say("window-save")}
      note={note && say(note)}
      placed={at.line !== null || at.row !== null || fields.some((field) => atField(error, field))}
      onClose={onClose}
    >
      <div className={styles.three}>
        <CustomerField
          label={say("window-col-customer")}
          value={draft.customer}
          onCustomer={(customer) => write({ customer })}
          error={atField(error, "customer")}
          testid="edit-customer"
        />
        {FIELDS.map(({ field, words, decimal, hint }) => (
          <TextInput
            key={field}
            {...text(field)}
            label={say(words, { currency: order.currency })}
            placeholder={hint && say(hint)}
            inputMode={decimal ? "decimal" : "text"}
            onChange={(event) => write({ [field]: event.currentTarget.value })}
          />
        ))}
        <NumberInput
          label={say("window-edit-days")}
          description={say("window-edit-days-note")}
          inputWrapperOrder={["label", "input", "description"]}
          min={0}
          max={365}
          allowDecimal={false}
          clampBehavior="strict"
          value={draft.days}
          onChange={(days) => write({ days: Number(days) || 0 })}
          data-testid="edit-days"
        />
      </div>
      <EditLines rows={draft.rows} onRows={(rows) => write({ rows })} error={error} />
      <div className={styles.pair}>
        <Textarea
          {...text("note")}
          autosize
          minRows={1}
          label={say("window-edit-note")}
          onChange={(event) => write({ note: event.currentTarget.value })}
        />
        <Textarea
          {...text("reason")}
          autosize
          minRows={1}
          label={say("window-edit-reason")}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
      </div>
    </StepForm>
  );
}
