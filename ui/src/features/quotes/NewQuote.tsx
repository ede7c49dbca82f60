// A new quote: what is asked for as text, read while it is typed, for whom, and until when it holds.
import { Button, Group, Modal, Textarea, TextInput } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRef, useState } from "react";
import { type Asks, engine, type Suggestion } from "../../platform";
import { useAct } from "../../shared/act";
import { CustomerField } from "../../shared/CustomerField";
import { tell } from "../../shared/faults";
import { money } from "../../shared/figures";
import { adjust } from "../../shared/route";
import { useWords } from "../../shared/words";
import { Chips } from "../entry/Chips";
import { Refused } from "../entry/Refused";
import { useReading } from "../entry/reading";
import { replaceLine } from "../entry/replace";
import styles from "./Quotes.module.css";

type Draft = Record<"text" | "customer" | "address" | "days" | "discount" | "shipping", string>;

const BLANK: Draft = { text: "", customer: "", address: "", days: "30", discount: "", shipping: "" };

const given = (words: string) => words.trim() || null;

/** What is sent; null while it is not whole. */
export function asked({ text, customer, address, days, discount, shipping }: Draft): Asks<"quoteAdd"> | null {
  const until = given(days);
  if (text.trim() === "" || (until !== null && !/^\d{1,4}$/.test(until))) return null;
  return {
    text,
    customer: given(customer),
    address: given(address),
    days: until === null ? null : Number(until),
    discount: given(discount),
    shipping: given(shipping),
  };
}

export function NewQuote({
  opened,
  currency,
  onClose,
}: {
  opened: boolean;
  currency: string;
  onClose: () => void;
}) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={say("window-quote-new")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <Form currency={currency} onClose={onClose} />
    </Modal>
  );
}

function Form({ currency, onClose }: { currency: string; onClose: () => void }) {
  const say = useWords();
  const [draft, setDraft] = useState(BLANK);
  // The same request sent twice counts once; anything typed makes it another.
  const key = useRef(crypto.randomUUID());
  const reading = useReading(draft.text);
  const send = useAct(
    (quote: Asks<"quoteAdd">) => engine.quoteAdd(quote, key.current),
    (quote) => {
      onClose();
      tell(say("window-quote-made", { quote: quote.number }));
      adjust({ part: "quotes", quote: String(quote.id), page: null });
    },
    () => {},
  );
  const ready = asked(draft);
  const write = (patch: Partial<Draft>) => {
    send.reset();
    key.current = crypto.randomUUID();
    setDraft({ ...draft, ...patch });
  };
  const submit = () => {
    if (ready !== null && !send.isPending) send.mutate(ready);
  };
  const field = (name: keyof Draft, words: string) => ({
    label: say(words, { currency }),
    value: draft[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => write({ [name]: event.currentTarget.value }),
    "data-testid": `quote-${name}`,
  });
  function choose(index: number, suggestion: Suggestion) {
    if (reading.view) write({ text: replaceLine(draft.text, reading.view.lines, index, suggestion).text });
  }
  return (
    <form
      className={styles.quote}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        label={say("window-quote-text")}
        placeholder={say("window-quote-example")}
        value={draft.text}
        onChange={(event) => write({ text: event.currentTarget.value })}
        onKeyDown={getHotkeyHandler([["mod+Enter", submit]])}
        spellCheck={false}
        data-testid="quote-text"
      />
      {send.error ? (
        <Refused error={send.error} />
      ) : (
        draft.text.trim() !== "" && <Chips text={draft.text} reading={reading} onChoose={choose} />
      )}
      <div className={styles.fields}>
        <CustomerField
          label={say("window-col-customer")}
          value={draft.customer}
          onCustomer={(customer) => write({ customer })}
          testid="quote-customer"
        />
        <TextInput {...field("address", "window-fact-address")} />
        <TextInput {...field("days", "window-quote-days")} inputMode="numeric" />
        <TextInput {...field("discount", "window-edit-discount")} inputMode="decimal" />
        <TextInput {...field("shipping", "window-edit-shipping")} inputMode="decimal" />
      </div>
      <Group justify="flex-end">
        {reading.view && reading.view.lines.length > 0 && (
          <span className={styles.worth} data-testid="quote-worth">
            {say("window-quote-worth", { total: money(reading.view.total, currency) })}
          </span>
        )}
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={ready === null}
          loading={send.isPending}
          data-testid="quote-send"
        >
          {say("window-quote-send")}
        </Button>
      </Group>
    </form>
  );
}
