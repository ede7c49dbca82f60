// Adds a product to the catalogue. What is typed stays until the book has it.
import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Asks, engine } from "../../platform";
import { tell } from "../../shared/faults";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

const BLANK = { name: "", price: "", sku: "", cost: "", low: "", decimals: "0" };
type Field = keyof Omit<typeof BLANK, "decimals">;

const FIELDS: { field: Field; words: string; hint?: string; decimal?: boolean }[] = [
  { field: "name", words: "window-product-name" },
  { field: "price", words: "window-product-price", hint: "window-product-price-hint", decimal: true },
  { field: "cost", words: "window-product-cost", hint: "window-product-cost-hint", decimal: true },
  { field: "sku", words: "window-product-sku", hint: "window-product-sku-hint" },
  { field: "low", words: "window-product-low", hint: "window-product-low-hint", decimal: true },
];

const DECIMALS = [
  { value: "0", words: "window-decimals-0" },
  { value: "1", words: "window-decimals-1" },
  { value: "2", words: "window-decimals-2" },
  { value: "3", words: "window-decimals-3" },
];

const given = (words: string) => words.trim() || null;

export function AddProduct({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(BLANK);
  // Its refusal is told at the fields, where the words to mend still stand.
  const add = useMutation({
    mutationFn: (request: Asks<"productAdd">) => engine.productAdd(request),
    onSuccess: (product) => {
      setTyped(BLANK);
      onClose();
      tell(say("window-product-added", { product: product.name }));
    },
  });
  const ready = typed.name.trim() !== "" && typed.price.trim() !== "";
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say("window-product-add")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { name, price, sku, cost, low, decimals } = typed;
          add.mutate({
            name: name.trim(),
            price: price.trim(),
            sku: given(sku),
            cost: given(cost),
            low: given(low),
            decimals: Number(decimals),
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
          <Select
            label={say("window-product-decimals")}
            description={say("window-product-decimals-hint")}
            allowDeselect={false}
            data={DECIMALS.map(({ value, words }) => ({ value, label: say(words) }))}
            value={typed.decimals}
            onChange={(value) => value && setTyped({ ...typed, decimals: value })}
            data-testid="product-decimals"
          />
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
