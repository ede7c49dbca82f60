// The fields of a product, as they are typed when one is added and when one is edited.
import { Select, TextInput } from "@mantine/core";
import type { ProductView } from "../../platform";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

export const BLANK = {
  name: "",
  price: "",
  cost: "",
  sku: "",
  barcode: "",
  unit: "",
  tax_rate: "",
  pack_size: "",
  low: "",
  supplier: "",
  decimals: "0",
};
export type Typed = typeof BLANK;
type Field = keyof Omit<Typed, "decimals">;

const FIELDS: { field: Field; words: string; hint?: string; decimal?: boolean }[] = [
  { field: "name", words: "window-product-name" },
  { field: "price", words: "window-product-price", hint: "window-product-price-hint", decimal: true },
  { field: "cost", words: "window-product-cost", hint: "window-product-cost-hint", decimal: true },
  { field: "sku", words: "window-product-sku", hint: "window-product-sku-hint" },
  { field: "low", words: "window-product-low", hint: "window-product-low-hint", decimal: true },
  { field: "barcode", words: "window-product-barcode", hint: "window-product-barcode-hint" },
  { field: "tax_rate", words: "window-product-tax", hint: "window-product-tax-hint", decimal: true },
  { field: "unit", words: "window-product-unit", hint: "window-product-unit-hint" },
  { field: "pack_size", words: "window-product-pack", hint: "window-product-pack-hint", decimal: true },
  { field: "supplier", words: "window-product-supplier", hint: "window-product-supplier-hint" },
];

const DECIMALS = [
  { value: "0", words: "window-decimals-0" },
  { value: "1", words: "window-decimals-1" },
  { value: "2", words: "window-decimals-2" },
  { value: "3", words: "window-decimals-3" },
];

/** What a product's fields read when it is opened to be edited. */
export const typedOf = (product: ProductView): Typed => ({
  name: product.name,
  price: product.price,
  cost: product.cost ?? "",
  sku: product.sku ?? "",
  barcode: product.barcode ?? "",
  unit: product.unit ?? "",
  tax_rate: product.tax_rate ?? "",
  pack_size: product.pack_size === null ? "" : String(product.pack_size),
  low: product.low_at === null ? "" : String(product.low_at),
  supplier: product.supplier ?? "",
  decimals: String(product.decimals),
});

export const isReady = (typed: Typed) => typed.name.trim() !== "" && typed.price.trim() !== "";

export function ProductFields({ typed, onType }: { typed: Typed; onType: (next: Typed) => void }) {
  const say = useWords();
  return (
    <div className={styles.form}>
      {FIELDS.map(({ field, words, hint, decimal }) => (
        <TextInput
          key={field}
          data-autofocus={field === "name" || undefined}
          label={say(words)}
          description={hint && say(hint)}
          inputMode={decimal ? "decimal" : "text"}
          required={field === "name" || field === "price"}
          value={typed[field]}
          onChange={(event) => onType({ ...typed, [field]: event.currentTarget.value })}
          data-testid={`product-${field}`}
        />
      ))}
      <Select
        label={say("window-product-decimals")}
        description={say("window-product-decimals-hint")}
        allowDeselect={false}
        data={DECIMALS.map(({ value, words }) => ({ value, label: say(words) }))}
        value={typed.decimals}
        onChange={(value) => value && onType({ ...typed, decimals: value })}
        data-testid="product-decimals"
      />
    </div>
  );
}
