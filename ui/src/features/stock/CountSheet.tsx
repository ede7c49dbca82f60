// A count's sheet: each figure is saved as it is entered; the differences are reviewed, then posted as one.
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type CountLineView, type CountView, chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell, tellFault } from "../../shared/faults";
import { money, number, signedNumber } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Empty, Failed, Waiting } from "../../shared/State";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { Figures, STATES } from "./Counts";
import styles from "./Counts.module.css";

const PARTS = [
  { value: "all", words: "window-count-all" },
  { value: "left", words: "window-count-left" },
  { value: "differ", words: "window-count-differ" },
];

const KEPT: Record<string, (line: CountLineView) => boolean> = {
  all: () => true,
  left: (line) => line.counted === null,
  differ: (line) => line.difference !== null && line.difference !== 0,
};

export function CountSheet({ id, search, onBack }: { id: number; search: string; onBack: () => void }) {
  const { data, error, refetch } = useQuery(queries.stockCount(id));
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} height={40} />;
  return <Sheet count={data} search={search} onBack={onBack} />;
}

function Sheet({ count, search, onBack }: { count: CountView; search: string; onBack: () => void }) {
  const say = useWords();
  const [part, setPart] = useState("all");
  const open = count.state === "open";
  const columns = useSheetColumns(count.id, open);
  const post = useAct(
    () => engine.countPost(count.id),
    ({ change }) =>
      tell(say("window-count-told", { products: change.stock.length }), {
        words: say("window-catalogue-undo"),
        run: () => engine.countUndo(count.id).catch(tellFault),
      }),
  );
  const undo = useAct(() => engine.countUndo(count.id));
  const drop = useAct(() => engine.countDrop(count.id), onBack);
  const sheet = useAct(
    async () => {
      const path = await chooseTarget(say("window-count-sheet"), `count-${count.id}.csv`, [
        { name: "CSV", extensions: ["csv"] },
      ]);
      if (path !== null) await engine.countSheet(count.id, path);
      return path;
    },
    (path) => path && tell(say("window-count-sheet-saved", { path })),
  );
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = count.lines.filter((line) => {
    const named = `${line.product} ${line.sku ?? ""}`.toLocaleLowerCase();
    return KEPT[part]?.(line) && words.every((word) => named.includes(word));
  });
  return (
    <>
      <div className={styles.bar}>
        <Button variant="subtle" color="gray" onClick={onBack} data-testid="count-back">
          {say("window-count-back")}
        </Button>
        <b>{say("window-count-title", { count: count.id })}</b>
        <span>{say(STATES[count.state] ?? "window-count-open")}</span>
        <Figures one={count} />
        <span className={styles.acts}>
          <SegmentedControl
            size="xs"
            value={part}
            onChange={setPart}
            data={PARTS.map(({ value, words }) => ({ value, label: say(words) }))}
            aria-label={say("window-stock-part")}
            data-testid="count-part"
          />
          <Button loading={sheet.isPending} onClick={() => sheet.mutate()} data-testid="count-sheet">
            {say("window-count-sheet")}
          </Button>
          {open && (
            <>
              <Button
                variant="subtle"
                color="gray"
                loading={drop.isPending}
                onClick={() => drop.mutate()}
                data-testid="count-drop"
              >
                {say("window-count-drop")}
              </Button>
              <Button
                variant="filled"
                disabled={count.counted === 0}
                loading={post.isPending}
                onClick={() => post.mutate()}
                data-testid="count-post"
              >
                {say("window-count-post")}
              </Button>
            </>
          )}
          {count.state === "posted" && (
            <Button loading={undo.isPending} onClick={() => undo.mutate()} data-testid="count-undo">
              {say("window-merge-undo")}
            </Button>
          )}
        </span>
      </div>
      <Card fill>
        <Table
          label={say("window-count-title", { count: count.id })}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.product_id)}
          testid="count-line"
          empty={<Empty title={say("window-count-no-line")} />}
        />
      </Card>
    </>
  );
}

function useSheetColumns(id: number, open: boolean): Column<CountLineView>[] {
  const say = useWords();
  return useMemo(
    () => [
      {
        id: "product",
        head: say("window-col-product"),
        sort: (row) => row.product,
        cell: (row) => (
          <span title={row.product}>
            {row.product}
            {row.sku && <span className={styles.sku}>{row.sku}</span>}
          </span>
        ),
      },
      {
        id: "expected",
        head: say("window-col-expected"),
        width: "112px",
        end: true,
        cell: (row) => number(row.expected),
      },
      {
        id: "counted",
        head: say("window-col-counted"),
        width: "136px",
        end: true,
        cell: (row) =>
          open ? (
            <Figure key={row.product_id} count={id} line={row} />
          ) : (
            row.counted !== null && number(row.counted)
          ),
      },
      {
        id: "difference",
        head: say("window-col-difference"),
        width: "112px",
        end: true,
        sort: (row) => row.difference ?? 0,
        cell: (row) =>
          row.difference !== null && (
            <b className={row.difference === 0 ? styles.soft : styles.differs}>
              {signedNumber(row.difference)}
            </b>
          ),
      },
      {
        id: "value",
        head: say("window-col-at-cost"),
        width: "124px",
        end: true,
        minor: true,
        cell: (row) => row.value !== null && money(row.value),
      },
    ],
    [say, id, open],
  );
}

/** One figure; it is saved when it is left or Enter is pressed. */
function Figure({ count, line }: { count: number; line: CountLineView }) {
  const say = useWords();
  const saved = line.counted === null ? "" : String(line.counted);
  const [typed, setTyped] = useState<string | null>(null);
  const enter = useAct((counted: string) =>
    engine.countEnter(count, [{ product_id: line.product_id, counted }]),
  );
  const keep = () => {
    if (typed === null || typed.trim() === saved) return setTyped(null);
    enter.mutate(typed.trim(), { onSettled: () => setTyped(null) });
  };
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      aria-label={say("window-count-figure", { product: line.product })}
      classNames={{ input: styles.figure }}
      value={typed ?? saved}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        // Arrows and letters are the field's own here, not the table's.
        event.stopPropagation();
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setTyped(null);
      }}
      data-testid={`count-figure-${line.product_id}`}
    />
  );
}
