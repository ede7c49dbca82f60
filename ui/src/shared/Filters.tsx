// What narrows a list: choices, words and days, kept in the address so that back and forward undo them.
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import styles from "./Filters.module.css";
import * as queries from "./queries";
import { adjust, useRoute } from "./route";
import { useWords } from "./words";

/** The row of filters; `names` are the parameters it takes away together. */
export function Filters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const say = useWords();
  const { params } = useRoute();
  const some = names.some((name) => params[name]);
  return (
    <div className={styles.bar} role="group" aria-label={say("window-filter-bar")} data-testid="filters">
      {children}
      {some && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => adjust(Object.fromEntries([...names, "page"].map((name) => [name, null])))}
          data-testid="filters-clear"
        >
          {say("window-filter-clear")}
        </Button>
      )}
    </div>
  );
}

const PAUSE = 150;

type Item = { value: string; label: string };

/** One of several, or any. */
export function Choice({ name, words, items }: { name: string; words: string; items: Item[] | undefined }) {
  const say = useWords();
  const value = useRoute().params[name] ?? null;
  return (
    <Select
      size="xs"
      w={136}
      value={value}
      onChange={(next) => adjust({ [name]: next, page: null })}
      data={items ?? (value ? [{ value, label: value }] : [])}
      placeholder={say(words)}
      aria-label={say(words)}
      limit={60}
      searchable
      clearable
      data-testid={`filter-${name}`}
    />
  );
}

/** A product of the catalogue. */
export function ProductChoice() {
  const products = useQuery(queries.products(null)).data;
  const items = products?.map(({ id, name, sku }) => ({
    value: String(id),
    label: sku ? `${name} · ${sku}` : name,
  }));
  return <Choice name="product" words="window-filter-product" items={items} />;
}

/** A customer of the book, found by name. */
export function CustomerChoice() {
  const say = useWords();
  const value = useRoute().params.customer ?? null;
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery(queries.customers({ search: search || null, page: 1, per_page: 20 }));
  const chosen = useQuery({
    ...queries.customer(Number(value)),
    enabled: rowOf(value ?? undefined) !== null,
  });
  const items = found.data?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [];
  const known = value === null || items.some((one) => one.value === value);
  return (
    <Select
      size="xs"
      w={148}
      value={value}
      onChange={(next) => adjust({ customer: next, page: null })}
      data={known ? items : [{ value, label: chosen.data?.name ?? value }, ...items]}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={say("window-col-customer")}
      aria-label={say("window-col-customer")}
      nothingFoundMessage={say("window-search-nothing")}
      searchable
      clearable
      data-testid="filter-customer"
    />
  );
}

/** A word or a day, told when it is done; the engine says so where it is none. */
export function Typed({ name, words, example }: { name: string; words: string; example?: string }) {
  const say = useWords();
  const value = useRoute().params[name] ?? "";
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => typed.trim() !== value && adjust({ [name]: typed.trim(), page: null });
  return (
    <TextInput
      size="xs"
      w={example ? 146 : 96}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => event.key === "Enter" && done()}
      placeholder={example ? say(example) : say(words)}
      aria-label={say(words)}
      leftSection={example && <span className={styles.lead}>{say(words)}</span>}
      leftSectionWidth={example ? 42 : undefined}
      data-testid={`filter-${name}`}
    />
  );
}

/** The first day and the last. */
export function Days() {
  return (
    <>
      <Typed name="from" words="window-filter-from" example="window-filter-day" />
      <Typed name="to" words="window-filter-to" example="window-filter-day" />
    </>
  );
}

/** A row's number kept in the address. */
export const rowOf = (value: string | undefined): number | null => (value ? Number(value) || null : null);
