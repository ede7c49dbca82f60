// Finds a product of the catalogue by its name or SKU.
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type Ref, useState } from "react";
import type { ProductView } from "../platform";
import * as queries from "./queries";
import { useWords } from "./words";

const PAUSE = 150;
const SHOWN = 30;

type Props = {
  label: string;
  /** What stands in the field; null leaves it empty again after each choice. */
  value: ProductView | null;
  onChoose: (product: ProductView | null) => void;
  autoFocus?: boolean;
  field?: Ref<HTMLInputElement>;
  testid: string;
};

const named = ({ name, sku }: { name: string; sku: string | null }) => (sku ? `${name} · ${sku}` : name);

export function ProductSearch({ label, value, onChoose, autoFocus, field, testid }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({ ...queries.products(search), enabled: search !== "" });
  const items = (search === "" ? [] : (found.data ?? [])).slice(0, SHOWN);
  const offered = value && !items.some(({ id }) => id === value.id) ? [value, ...items] : items;
  return (
    <Select
      ref={field}
      size="sm"
      searchable
      openOnFocus={false}
      data-autofocus={autoFocus || undefined}
      data={offered.map((one) => ({ value: String(one.id), label: named(one) }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value === null ? null : String(value.id)}
      onChange={(id) => {
        onChoose(offered.find((one) => String(one.id) === id) ?? null);
        if (value === null) setTyped("");
      }}
      placeholder={label}
      aria-label={label}
      nothingFoundMessage={search === "" ? say("window-product-type") : say("window-search-nothing")}
      renderOption={({ option }) => <span data-testid={`${testid}-${option.value}`}>{option.label}</span>}
      data-testid={testid}
    />
  );
}
