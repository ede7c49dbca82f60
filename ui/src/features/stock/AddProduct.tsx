// Adds a product to the catalogue. What is typed stays until the book has it.
import { Button, Group, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Asks, engine } from "../../platform";
import { tell } from "../../shared/faults";
import { useWords } from "../../shared/words";
import { BLANK, isReady, ProductFields } from "./fields";
import styles from "./Stock.module.css";

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
          add.mutate({
            name: typed.name.trim(),
            price: typed.price.trim(),
            sku: given(typed.sku),
            cost: given(typed.cost),
            low: given(typed.low),
            decimals: Number(typed.decimals),
            barcode: given(typed.barcode),
            unit: given(typed.unit),
            tax_rate: given(typed.tax_rate),
            pack_size: given(typed.pack_size),
            supplier: given(typed.supplier),
          });
        }}
      >
        <ProductFields typed={typed} onType={setTyped} />
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
            disabled={!isReady(typed)}
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
