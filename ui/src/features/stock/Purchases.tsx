// What is due in from suppliers: noted as text, received whole or in part, cancelled.
import { Autocomplete, Button, Switch, Textarea, TextInput } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { engine, type PurchaseView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Empty, Failed, Waiting } from "../../shared/State";
import { calendarDay } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Purchases.module.css";

export function Purchases({ search }: { search: string }) {
  const say = useWords();
  const [closed, setClosed] = useState(false);
  const { data, error, refetch } = useQuery(queries.purchases(closed));
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shown = data?.filter((one) => {
    const named = [one.supplier, ...one.lines.map(({ product, sku }) => `${product} ${sku ?? ""}`)].join(" ");
    return words.every((word) => named.toLocaleLowerCase().includes(word));
  });
  return (
    <>
      <Note />
      <Card fill>
        <div className={styles.list}>
          <Switch
            size="sm"
            label={say("window-purchases-closed")}
            checked={closed}
            onChange={(event) => setClosed(event.currentTarget.checked)}
            data-testid="purchases-closed"
          />
          {error && !data ? (
            <Failed error={error} retry={refetch} />
          ) : shown === undefined ? (
            <Waiting rows={4} height={72} />
          ) : shown.length === 0 ? (
            <Empty
              title={say(search ? "window-purchases-not-found" : "window-purchases-none", { search })}
              hint={say("window-purchases-none-hint")}
            />
          ) : (
            <ul className={styles.purchases} data-testid="purchases">
              {shown.map((one) => (
                <li key={one.id}>
                  <Purchase one={one} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </Card>
    </>
  );
}

/** Where a purchase is noted: what was bought, from whom, and when it is due. */
function Note() {
  const say = useWords();
  const [text, setText] = useState("");
  const [supplier, setSupplier] = useState("");
  const [due, setDue] = useState("");
  const suppliers = useQuery(queries.suppliers());
  const note = useAct(
    () => engine.purchaseNote({ text, supplier: supplier.trim() || null, due: due.trim() || null }),
    (purchase) => {
      setText("");
      setDue("");
      tell(say("window-purchase-noted", { purchase: purchase.id }));
    },
  );
  const submit = () => {
    if (text.trim() !== "" && !note.isPending) note.mutate();
  };
  return (
    <section
      className={styles.note}
      aria-label={say("window-purchase-note")}
      onKeyDown={getHotkeyHandler([["mod+Enter", submit]])}
    >
      <Textarea
        autosize
        minRows={1}
        maxRows={5}
        size="sm"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={say("window-purchase-example")}
        aria-label={say("window-purchase-text")}
        spellCheck={false}
        data-testid="purchase-text"
      />
      <Autocomplete
        size="sm"
        placeholder={say("window-product-supplier")}
        aria-label={say("window-product-supplier")}
        data={suppliers.data?.map(({ name }) => name) ?? []}
        value={supplier}
        onChange={setSupplier}
        data-testid="purchase-supplier"
      />
      <TextInput
        size="sm"
        placeholder={say("window-purchase-due-example")}
        aria-label={say("window-purchase-due")}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
        data-testid="purchase-due"
      />
      <Button
        variant="filled"
        disabled={text.trim() === ""}
        loading={note.isPending}
        onClick={submit}
        data-testid="purchase-send"
      >
        {say("window-purchase-send")}
      </Button>
    </section>
  );
}

function Purchase({ one }: { one: PurchaseView }) {
  const say = useWords();
  const [part, setPart] = useState<string | null>(null);
  const receive = useAct(
    (text: string | null) => engine.purchaseReceive(one.id, text),
    ({ change }) => {
      setPart(null);
      tell(say("window-stock-changed", { products: change.stock.length, resumed: change.resumed.length }));
    },
  );
  const cancel = useAct(() => engine.purchaseCancel(one.id));
  const open = one.state === "open";
  return (
    <article className={styles.purchase} data-testid={`purchase-${one.id}`}>
      <header>
        <b>{one.supplier ?? say("window-purchase-no-supplier")}</b>
        <span className={one.overdue ? styles.overdue : styles.soft}>
          {open && one.due_day
            ? say(one.overdue ? "window-purchase-overdue" : "window-purchase-due-on", {
                day: calendarDay(one.due_day),
              })
            : say(STATES[one.state] ?? "window-purchase-open")}
        </span>
        <span className={styles.soft}>
          <Ago at={one.noted_at} />
        </span>
        {open && (
          <span className={styles.acts}>
            <Button
              size="compact-sm"
              variant="filled"
              loading={receive.isPending}
              onClick={() => receive.mutate(null)}
              data-testid={`purchase-receive-${one.id}`}
            >
              {say("window-purchase-receive")}
            </Button>
            <Button
              size="compact-sm"
              aria-expanded={part !== null}
              onClick={() => setPart(part === null ? "" : null)}
              data-testid={`purchase-part-${one.id}`}
            >
              {say("window-purchase-part")}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
              data-testid={`purchase-cancel-${one.id}`}
            >
              {say("window-purchase-cancel")}
            </Button>
          </span>
        )}
      </header>
      <ul>
        {one.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <li key={place}>
            <span className={styles.product}>{line.product}</span>
            <span className={styles.soft}>
              {say("window-purchase-line", {
                received: number(line.received),
                ordered: number(line.ordered),
              })}
            </span>
          </li>
        ))}
      </ul>
      {part !== null && (
        <form
          className={styles.part}
          onSubmit={(event) => {
            event.preventDefault();
            if (part.trim() !== "") receive.mutate(part);
          }}
        >
          <TextInput
            size="sm"
            autoFocus
            placeholder={say("window-stock-receive-example")}
            aria-label={say("window-purchase-part-text")}
            value={part}
            onChange={(event) => setPart(event.currentTarget.value)}
            data-testid={`purchase-part-text-${one.id}`}
          />
          <Button type="submit" disabled={part.trim() === ""} loading={receive.isPending}>
            {say("window-stock-receive-send")}
          </Button>
        </form>
      )}
    </article>
  );
}

const STATES: Record<string, string> = {
  open: "window-purchase-open",
  received: "window-purchase-received",
  cancelled: "window-purchase-cancelled",
};
