// One product's stock ledger: every movement with on hand and reserved after it, newest first.
import { Button, CloseButton, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { StockView } from "../../platform";
import { number } from "../../shared/figures";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust } from "../../shared/route";
import { Empty, Failed } from "../../shared/State";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { useMovementColumns } from "./movements";
import styles from "./Stock.module.css";

const PER_PAGE = 50;

/** `row` is the product asked for; it is not there before the stock is read. */
export function Ledger({ row, onEdit }: { row: StockView | undefined; onEdit: (id: number) => void }) {
  const last = useRef<StockView | null>(null);
  if (row) last.current = row;
  return (
    <Drawer
      opened={row !== undefined}
      onClose={() => adjust({ product: null })}
      position="right"
      size="min(760px, calc(100vw - 40px))"
      withCloseButton={false}
      padding={0}
      classNames={{ content: styles.drawer, body: styles.drawerBody }}
      data-testid="ledger"
    >
      {last.current && <Movements key={last.current.product_id} row={last.current} onEdit={onEdit} />}
    </Drawer>
  );
}

function Movements({ row, onEdit }: { row: StockView; onEdit: (id: number) => void }) {
  const say = useWords();
  const [page, setPage] = useState(1);
  const columns = useMovementColumns();
  const list = useQuery(queries.movements({ product: row.sku ?? row.product, page, per_page: PER_PAGE }));
  return (
    <section className={styles.ledger} aria-label={row.product}>
      <header className={styles.ledgerHead}>
        <div>
          <h2 className={styles.title}>{row.product}</h2>
          <p className={styles.sku}>{row.sku}</p>
        </div>
        <div className={styles.ledgerActs}>
          <Button size="compact-sm" onClick={() => onEdit(row.product_id)} data-testid="product-edit">
            {say("window-product-edit")}
          </Button>
          <CloseButton
            onClick={() => adjust({ product: null })}
            aria-label={say("window-close")}
            data-testid="ledger-close"
          />
        </div>
        <dl className={styles.stands}>
          <Stands words="window-col-on-hand" value={row.on_hand} />
          <Stands words="window-col-reserved" value={row.reserved} />
          <Stands words="window-col-available" value={row.available} low={row.low} />
          <Stands words="window-col-waiting" value={row.waiting} />
          <Stands words="window-col-due-in" value={row.due_in} />
        </dl>
      </header>
      <div className={styles.movements}>
        {list.error && !list.data ? (
          <Failed error={list.error} retry={list.refetch} />
        ) : (
          <Table
            label={say("window-ledger")}
            columns={columns}
            rows={list.data?.items}
            rowKey={(movement) => String(movement.seq)}
            stale={list.isPlaceholderData}
            testid="movement"
            empty={<Empty title={say("window-ledger-none")} hint={say("window-ledger-none-hint")} />}
          />
        )}
      </div>
      <Pager paged={list.data} onPage={setPage} />
    </section>
  );
}

function Stands({ words, value, low }: { words: string; value: number; low?: boolean }) {
  const say = useWords();
  return (
    <div>
      <dt>{say(words)}</dt>
      <dd className={low ? styles.lowFigure : undefined}>{number(value)}</dd>
    </div>
  );
}
