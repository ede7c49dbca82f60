// One product, to be edited: its fields, the names learned for it, and whether it is still sold.
import { Button, Group, Modal, Pill } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { engine, type ProductView } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import { useArchive } from "./archive";
import { isReady, ProductFields, typedOf } from "./fields";
import styles from "./Stock.module.css";

/** `id` is the product asked for; nothing is open without one. */
export function EditProduct({ id, onClose }: { id: number | null; onClose: () => void }) {
  const say = useWords();
  return (
    <Modal
      opened={id !== null}
      onClose={onClose}
      size="lg"
      title={say("window-product-edit")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="product-dialog"
    >
      {id !== null && <Known key={id} id={id} onClose={onClose} />}
    </Modal>
  );
}

function Known({ id, onClose }: { id: number; onClose: () => void }) {
  const { data, error, refetch } = useQuery(queries.product(id));
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={6} height={48} />;
  return <Form product={data} onClose={onClose} />;
}

function Form({ product, onClose }: { product: ProductView; onClose: () => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(() => typedOf(product));
  const archive = useArchive();
  const forget = useAct((alias: string) => engine.productForgetAlias(product.id, alias));
  // Its refusal is told at the fields, where the words to mend still stand.
  const save = useMutation({
    mutationFn: () => engine.productEdit(product.id, { ...typed, decimals: Number(typed.decimals) }),
    onSuccess: (after) => {
      onClose();
      tell(say("window-product-edited", { product: after.name }));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProductFields typed={typed} onType={setTyped} />
      {product.aliases.length > 0 && (
        <section className={styles.aliases} aria-label={say("window-product-aliases")}>
          <h3>{say("window-product-aliases")}</h3>
          {product.aliases.map((alias) => (
            <Pill
              key={alias}
              size="md"
              withRemoveButton
              onRemove={() => forget.mutate(alias)}
              removeButtonProps={{
                "aria-label": say("window-product-forget", { alias }),
                "aria-hidden": false,
                tabIndex: 0,
              }}
            >
              {alias}
            </Pill>
          ))}
        </section>
      )}
      {save.error && (
        <p className={styles.refused} role="alert">
          {save.error.message}
        </p>
      )}
      <Group mt="md">
        <Button
          variant="subtle"
          color="gray"
          loading={archive.isPending}
          onClick={() => archive.mutate(product, { onSuccess: onClose })}
          data-testid="product-archive"
        >
          {say(product.archived ? "window-product-restore" : "window-product-archive")}
        </Button>
        <Button onClick={onClose} ms="auto">
          {say("window-cancel")}
        </Button>
        <Button
          type="submit"
          variant="filled"
          disabled={!isReady(typed)}
          loading={save.isPending}
          data-testid="product-save"
        >
          {say("window-catalogue-save")}
        </Button>
      </Group>
    </form>
  );
}
