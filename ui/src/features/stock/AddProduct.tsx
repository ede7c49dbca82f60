// Adds a product to the catalogue. What is typed stays until the book has it.
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Asks, engine, type ProductView } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

const BLANK = { name: "", price: "", sku: "", cost: "", low: "" };
type Field = keyof typeof BLANK;

const FIELDS: { field: Field; words: string; hint?: string; decimal?: boolean }[] = [
  { field: "name", words: "window-product-name" },
  { field: "price", words: "window-product-price", decimal: true },
  { field: "sku", words: "window-product-sku", hint: "window-product-sku-hint" },
  { field: "cost", words: "window-product-cost", hint: "window-product-cost-hint", decimal: true },
  { field: "low", words: "window-product-low", hint: "window-product-low-hint", decimal: true },
];

const given = (words: string) => words.trim() || null;

export function AddProduct({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(BLANK);
  const add = useAct(
    (request: Asks<"productAdd">) => engine.productAdd(request),
    (product: ProductView) => {
      setTyped(BLANK);
      onClose();
      tell(say("window-product-added", { product: product.name }));
    },
  );
  const ready = typed.name.trim() !== "" && typed.price.trim() !== "";
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say("window-product-add")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { name, price, sku, cost, low } = typed;
          add.mutate({
            name: name.trim(),
            price: price.trim(),
            sku: given(sku),
            cost: given(cost),
            low: given(low),
          });
        }}
      >
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
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              data-testid={`product-${field}`}
            />
          ))}
        </div>
        {add.error && (
          <p className={styles.refused} role="alert">
            {add.error.message}
          </p>
        )}
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={!ready}
            loading={add.isPending}
            data-testid="product-save"
          >
            {say("window-product-save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
