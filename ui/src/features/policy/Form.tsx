// The policy as it is filled in, desk by desk. Its effect is asked for while the owner types; nothing holds before it is saved.
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { engine, type PolicyForm, type PolicyView } from "../../platform";
import { useAct } from "../../shared/act";
import { deskColour } from "../../shared/desks";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { adjust } from "../../shared/route";
import { useWords } from "../../shared/words";
import { Effect } from "./Effect";
import styles from "./Policy.module.css";
import { Count, Rule } from "./Rule";

const SHORT = [
  { value: "warn", words: "window-policy-short-warn" },
  { value: "block", words: "window-policy-short-block" },
];
const RESERVE = [
  { value: "whole", words: "window-policy-reserve-whole" },
  { value: "what_there_is", words: "window-policy-reserve-part" },
];
const PAY = [
  { value: "first", words: "window-policy-pay-first" },
  { value: "later", words: "window-policy-pay-later" },
];
/** What a limit is first filled in with when the owner turns it on. */
const FIRST_LIMIT = "100";

type Props = { view: PolicyView; proposed: string | null };

export function Form({ view, proposed }: Props) {
  const say = useWords();
  const [form, setForm] = useState<PolicyForm>(
    proposed === null ? view.form : { ...view.form, approve_up_to: proposed },
  );
  const client = useQueryClient();
  const [tried] = useDebouncedValue(form, 250);
  const preview = useQuery({ ...queries.policyPreview(tried), placeholderData: keepPreviousData });
  const save = useAct(
    () => engine.policySet(form),
    (view) => {
      client.setQueryData(queries.policy().queryKey, view);
      adjust({ approve: null }, "replace");
      tell(say("window-policy-saved"));
    },
  );
  const month = preview.error ? undefined : preview.data?.trials[0];
  const set = (patch: Partial<PolicyForm>) => setForm({ ...form, ...patch });
  const changed = JSON.stringify(form) !== JSON.stringify(view.form);
  const choices = (all: { value: string; words: string }[]) =>
    all.map(({ value, words }) => ({ value, label: say(words) }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Desk desk="mail" words={say("window-desk-mail")}>
        <Rule
          words="window-policy-duplicates"
          field="duplicates_within"
          value={form.duplicates_within}
          first={1}
          onChange={(duplicates_within) => set({ duplicates_within })}
        >
          {(bind) => <Count {...bind} words="window-policy-hours" least={1} most={8760} />}
        </Rule>
        <Select
          label={say("window-policy-short")}
          className={styles.choice}
          allowDeselect={false}
          data={choices(SHORT)}
          value={form.short_stock}
          onChange={(value) => value && set({ short_stock: value })}
          data-testid="policy-short_stock"
        />
      </Desk>
      <Desk desk="approval" words={say("window-desk-approval")}>
        <Rule
          words="window-policy-approve"
          field="approve_up_to"
          value={form.approve_up_to}
          first={FIRST_LIMIT}
          onChange={(approve_up_to) => set({ approve_up_to })}
        >
          {({ value, onChange }) => (
            <TextInput
              className={styles.amount}
              inputMode="decimal"
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
              aria-label={say("window-policy-limit", { currency: view.currency })}
              rightSection={<span className={styles.unit}>{view.currency}</span>}
              rightSectionWidth={44}
              data-testid="policy-approve_up_to"
            />
          )}
        </Rule>
        <Rule
          words="window-policy-quantity"
          field="unusual_quantity"
          value={form.unusual_quantity}
          first={3}
          onChange={(unusual_quantity) => set({ unusual_quantity })}
        >
          {(bind) => (
            <>
              <Count {...bind} words="window-policy-times" least={1} most={1000} />
              <Count
                field="min_orders"
                words="window-policy-min-orders"
                least={5}
                most={60}
                value={form.min_orders}
                onChange={(min_orders) => set({ min_orders })}
              />
            </>
          )}
        </Rule>
        <Rule
          words="window-policy-price"
          field="unusual_price"
          value={form.unusual_price}
          first={20}
          onChange={(unusual_price) => set({ unusual_price })}
        >
          {(bind) => <Count {...bind} words="window-policy-percent" least={0} most={1000} />}
        </Rule>
      </Desk>
      <Desk desk="warehouse" words={say("window-desk-warehouse")}>
        <Select
          label={say("window-policy-reserve")}
          className={styles.choice}
          allowDeselect={false}
          data={choices(RESERVE)}
          value={form.reserve}
          onChange={(value) => value && set({ reserve: value })}
          data-testid="policy-reserve"
        />
      </Desk>
      <Desk desk="delivery" words={say("window-desk-delivery")}>
        <div className={styles.rule}>
          <Select
            label={say("window-policy-pay")}
            className={styles.choice}
            allowDeselect={false}
            data={choices(PAY)}
            value={form.pay_first ? "first" : "later"}
            onChange={(value) => value && set({ pay_first: value === "first" })}
            data-testid="policy-pay_first"
          />
          {!form.pay_first && (
            <Count
              field="days_to_pay"
              words="window-policy-days-to-pay"
              least={0}
              most={365}
              value={form.days_to_pay}
              onChange={(days_to_pay) => set({ days_to_pay })}
            />
          )}
        </div>
        <Rule
          words="window-policy-arrival"
          field="auto_deliver_after"
          value={form.auto_deliver_after}
          first={7}
          onChange={(auto_deliver_after) => set({ auto_deliver_after })}
        >
          {(bind) => <Count {...bind} words="window-policy-days" least={1} most={365} />}
        </Rule>
      </Desk>
      <Effect
        preview={preview.error ? undefined : preview.data}
        error={preview.error}
        waits={preview.isFetching || tried !== form}
      />
      <Group className={styles.foot}>
        <Button
          type="submit"
          variant="filled"
          disabled={!changed || preview.error !== null}
          loading={save.isPending}
          data-testid="policy-save"
        >
          {say("window-policy-save")}
        </Button>
        <Button
          disabled={!changed}
          onClick={() => {
            setForm(view.form);
            adjust({ approve: null }, "replace");
          }}
          data-testid="policy-undo"
        >
          {say("window-policy-undo")}
        </Button>
        {changed && month && month.orders > 0 && (
          <span className={styles.brief} data-testid="policy-brief">
            {say("window-policy-brief", {
              approved: month.approved,
              orders: month.orders,
              asked: month.asked,
              days: month.days,
            })}
          </span>
        )}
      </Group>
    </form>
  );
}

function Desk({ desk, words, children }: { desk: string; words: string; children: React.ReactNode }) {
  return (
    <fieldset className={styles.desk} style={{ "--desk": deskColour(desk) } as React.CSSProperties}>
      <legend>{words}</legend>
      {children}
    </fieldset>
  );
}
