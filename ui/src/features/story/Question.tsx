// One unclear part of an order's text: which product is meant, how many, or that it is nothing.
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReadLineView } from "../../platform";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import styles from "./Story.module.css";

export type Given = { product_id: number | null; quantity: string; drop: boolean };

type Props = {
  line: ReadLineView;
  place: number;
  given: Given | undefined;
  onGiven: (given: Given | undefined) => void;
};

const SHOWN = 30;

export function Question({ line, place, given, onGiven }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({ ...queries.products(search), enabled: search !== "" });
  const quantity = given?.quantity ?? (line.quantity === null ? "" : String(line.quantity));
  const named = (product: string, sku: string | null) => (sku ? `${product} · ${sku}` : product);
  const suggested = line.suggestions.map((one) => ({
    value: String(one.product_id),
    label: named(one.product, one.sku),
  }));
  const more = (search === "" ? [] : (found.data ?? []))
    .slice(0, SHOWN)
    .map((one) => ({ value: String(one.id), label: named(one.name, one.sku) }))
    .filter(({ value }) => suggested.every((one) => one.value !== value));
  return (
    <div className={styles.asked} data-testid={`question-${place}`}>
      <p>
        <q>{line.text}</q> {line.question}
      </p>
      <div className={styles.answer}>
        <Select
          className={styles.product}
          size="sm"
          searchable
          clearable
          disabled={given?.drop}
          data={[...suggested, ...more]}
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={given?.product_id == null ? null : String(given.product_id)}
          onChange={(id) => onGiven(id ? { product_id: Number(id), quantity, drop: false } : undefined)}
          placeholder={say("window-clarify-product")}
          aria-label={say("window-clarify-product")}
          nothingFoundMessage={say("window-clarify-search")}
          data-testid={`question-${place}-product`}
        />
        <TextInput
          className={styles.quantity}
          size="sm"
          inputMode="decimal"
          disabled={given?.drop}
          value={quantity}
          onChange={(event) =>
            onGiven({
              product_id: given?.product_id ?? null,
              quantity: event.currentTarget.value,
              drop: false,
            })
          }
          placeholder={say("window-clarify-quantity")}
          aria-label={say("window-clarify-quantity")}
          data-testid={`question-${place}-quantity`}
        />
        <Button
          aria-pressed={given?.drop ?? false}
          variant={given?.drop ? "light" : "default"}
          onClick={() => onGiven(given?.drop ? undefined : { product_id: null, quantity, drop: true })}
          data-testid={`question-${place}-drop`}
        >
          {say("window-clarify-drop")}
        </Button>
      </div>
    </div>
  );
}
