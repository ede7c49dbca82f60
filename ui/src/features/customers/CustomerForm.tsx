// A customer's name, contact, notes and terms, typed when one is added and when one is edited.
import { Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type CustomerView, engine } from "../../platform";
import { tell } from "../../shared/faults";
import { adjust } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

const TERMS = [
  { value: "policy", words: "window-terms-policy" },
  { value: "pay_first", words: "window-terms-pay-first" },
  { value: "on_account", words: "window-terms-on-account" },
];

type Props = { customer?: CustomerView; opened: boolean; onClose: () => void };

export function CustomerForm({ customer, opened, onClose }: Props) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say(customer ? "window-customer-edit" : "window-customer-add")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="customer-form"
    >
      {opened && <Fields customer={customer} onClose={onClose} />}
    </Modal>
  );
}

const typedOf = (customer?: CustomerView) => ({
  name: customer?.name ?? "",
  email: customer?.email ?? "",
  phone: customer?.phone ?? "",
  address: "",
  notes: customer?.notes ?? "",
  terms: customer?.terms ?? "policy",
  days: customer?.days_to_pay ?? 14,
});
type Typed = ReturnType<typeof typedOf>;

function Fields({ customer, onClose }: Omit<Props, "opened">) {
  const say = useWords();
  const [typed, setTyped] = useState(() => typedOf(customer));
  const put = (patch: Partial<Typed>) => setTyped({ ...typed, ...patch });
  // Its refusal is told at the fields, where the words to mend still stand.
  const save = useMutation({
    mutationFn: async () => {
      const { name, email, phone, address, notes, days } = typed;
      const terms = typed.terms === "on_account" ? String(days) : typed.terms;
      if (customer) return engine.customerEdit(customer.id, { name, email, phone, notes, terms });
      return engine.customerAdd({ name, email, phone, address });
    },
    onSuccess: (after) => {
      onClose();
      if (!customer) adjust({ customer: String(after.id) });
      tell(say("window-customer-saved", { customer: after.name }));
    },
  });
  const field = (name: "name" | "email" | "phone", words: string) => (
    <TextInput
      label={say(words)}
      data-autofocus={name === "name" || undefined}
      required={name === "name"}
      value={typed[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      data-testid={`customer-${name}`}
    />
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {field("name", "window-customer-name")}
      {field("email", "window-customer-email")}
      {field("phone", "window-customer-phone")}
      {customer ? (
        <>
          <Select
            label={say("window-customer-terms")}
            allowDeselect={false}
            data={TERMS.map(({ value, words }) => ({ value, label: say(words) }))}
            value={typed.terms}
            onChange={(terms) => terms && put({ terms })}
            data-testid="customer-terms"
          />
          {typed.terms === "on_account" && (
            <NumberInput
              label={say("window-terms-days-label")}
              min={0}
              max={3650}
              allowDecimal={false}
              value={typed.days}
              onChange={(days) => put({ days: Number(days) || 0 })}
              data-testid="customer-days"
            />
          )}
          <Textarea
            label={say("window-customer-notes")}
            autosize
            minRows={2}
            value={typed.notes}
            onChange={(event) => put({ notes: event.currentTarget.value })}
            data-testid="customer-notes"
          />
        </>
      ) : (
        <TextInput
          label={say("window-fact-address")}
          value={typed.address}
          onChange={(event) => put({ address: event.currentTarget.value })}
          data-testid="customer-address"
        />
      )}
      {save.error && (
        <p className={styles.refused} role="alert">
          {save.error.message}
        </p>
      )}
      <Group justify="flex-end" mt="xs">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={typed.name.trim() === ""}
          loading={save.isPending}
          data-testid="customer-save"
        >
          {say("window-catalogue-save")}
        </Button>
      </Group>
    </form>
  );
}
