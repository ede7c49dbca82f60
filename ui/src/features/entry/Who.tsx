// Who an order is for and where it goes; a known customer brings the address used last.
import { Autocomplete, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Ago } from "../../shared/Ago";
import { money } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import { useDraft, writeDraft } from "./draft";
import styles from "./Entry.module.css";

const PAUSE = 150;

type Props = { total: string | null; onTouched: () => void; children: ReactNode };

export function Who({ total, onTouched, children }: Props) {
  const say = useWords();
  const { customer, address } = useDraft();
  const [search] = useDebouncedValue(customer.trim(), PAUSE);
  const found = useQuery(queries.customers({ search: search || null, page: 1, per_page: 8 }));
  const currency = useQuery(queries.session()).data?.book?.currency;
  const items = found.data?.items ?? [];
  const known = items.find(({ name }) => name === customer.trim());

  function choose(name: string) {
    const chosen = items.find((one) => one.name === name);
    onTouched();
    writeDraft({ customer: name, address: address || (chosen?.address ?? "") });
  }
  return (
    <div className={styles.who}>
      <div className={styles.fields}>
        <Autocomplete
          size="sm"
          placeholder={say("window-entry-customer")}
          aria-label={say("window-entry-customer")}
          // Two customers may share a name; the list wants each once.
          data={[...new Set(items.map(({ name }) => name))]}
          filter={({ options }) => options}
          value={customer}
          onChange={(name) => {
            onTouched();
            writeDraft({ customer: name });
          }}
          onOptionSubmit={choose}
          data-testid="order-customer"
        />
        <TextInput
          size="sm"
          placeholder={say("window-entry-address")}
          aria-label={say("window-entry-address")}
          value={address}
          onChange={(event) => {
            onTouched();
            writeDraft({ address: event.currentTarget.value });
          }}
          data-testid="order-address"
        />
      </div>
      <p className={styles.known}>
        {known
          ? say("window-customer-orders", { count: known.orders })
          : customer.trim() !== "" && say("window-entry-new-customer")}
        {known?.last_order_at && (
          <>
            {" · "}
            <Ago at={known.last_order_at} form="sentence" />
          </>
        )}
      </p>
      <div className={styles.send}>
        {children}
        <span className={styles.total} data-testid="order-total">
          {total !== null && (
            <>
              {say("window-entry-total")} <b>{money(total, currency)}</b>
            </>
          )}
        </span>
      </div>
    </div>
  );
}
