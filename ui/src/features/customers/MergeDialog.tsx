// Merges a duplicate into a customer, with both shown side by side before it is done.
import { Button, Group, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CustomerView, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell, tellFault } from "../../shared/faults";
import { money } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { SearchField } from "../../shared/SearchField";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

type Props = { customer: CustomerView; opened: boolean; onClose: () => void };

export function MergeDialog({ customer, opened, onClose }: Props) {
  const say = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say("window-merge-title")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="merge-dialog"
    >
      {opened && <Choose customer={customer} onClose={onClose} />}
    </Modal>
  );
}

const SHOWN = 6;

function Choose({ customer, onClose }: Omit<Props, "opened">) {
  const say = useWords();
  const [search, setSearch] = useState("");
  const [chosen, choose] = useState<CustomerView | null>(null);
  const found = useQuery(queries.customers({ search: search || null, page: 1, per_page: SHOWN + 1 }));
  const merge = useAct(
    (duplicate: CustomerView) => engine.customerMerge(customer.id, duplicate.id),
    (kept, duplicate) => {
      onClose();
      tell(say("window-merge-done", { duplicate: duplicate.name, customer: kept.name }), {
        words: say("window-catalogue-undo"),
        run: () => engine.customerUnmerge(duplicate.id).catch(tellFault),
      });
    },
  );
  const others = found.data?.items.filter(({ id }) => id !== customer.id).slice(0, SHOWN) ?? [];
  return (
    <>
      <SearchField
        value={search}
        onSearch={setSearch}
        label={say("window-merge-search")}
        testid="merge-search"
      />
      <ul className={styles.candidates}>
        {others.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={chosen?.id === one.id}
              onClick={() => choose(one)}
              data-testid={`merge-choose-${one.id}`}
            >
              <b>{one.name}</b>
              <span>{[one.email, one.phone, one.address].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <div className={styles.both}>
          <Side words="window-merge-kept" one={customer} />
          <Side words="window-merge-duplicate" one={chosen} />
        </div>
      )}
      <p className={styles.explain}>{say("window-merge-explains")}</p>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          variant="filled"
          disabled={chosen === null}
          loading={merge.isPending}
          onClick={() => chosen && merge.mutate(chosen)}
          data-testid="merge-confirm"
        >
          {say("window-merge-confirm")}
        </Button>
      </Group>
    </>
  );
}

function Side({ words, one }: { words: string; one: CustomerView }) {
  const say = useWords();
  return (
    <section aria-label={say(words)}>
      <h3 className={styles.part}>{say(words)}</h3>
      <b>{one.name}</b>
      <span>{one.email}</span>
      <span>{one.phone}</span>
      <span>{one.address}</span>
      <span>
        {say("window-merge-figures", {
          orders: one.orders,
          total: money(one.total),
          balance: money(one.balance),
        })}
      </span>
    </section>
  );
}
