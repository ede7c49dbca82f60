// Stock: what is on hand, reserved and available of every product; what is on its way, counted or archived.
import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { StockView } from "../../platform";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { SearchField } from "../../shared/SearchField";
import { Empty, Failed } from "../../shared/State";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { AddProduct } from "./AddProduct";
import { Archived } from "./Archived";
import { Counts } from "./Counts";
import { useStockColumns } from "./columns";
import { EditProduct } from "./EditProduct";
import { Ledger } from "./Ledger";
import { LooseReturn } from "./LooseReturn";
import { Purchases } from "./Purchases";
import styles from "./Stock.module.css";
import { StockEntry } from "./StockEntry";

const PARTS = [
  { value: "", words: "window-stock-all" },
  { value: "purchases", words: "window-stock-purchases" },
  { value: "counts", words: "window-stock-counts" },
  { value: "archived", words: "window-stock-archived" },
];

export function StockScreen() {
  const say = useWords();
  const { params } = useRoute();
  const { search = "", low = "", part = "" } = params;
  const add = (open: boolean) => adjust({ add: open ? "1" : null }, "replace");
  const edit = (id: number | null) => adjust({ edit: id === null ? null : String(id) }, "replace");
  const { data } = useQuery(queries.stock());
  const [returning, loose] = useDisclosure(false);
  const asked = Number(params.product) || null;
  return (
    <Screen
      title={say("window-nav-stock")}
      note={data && say("window-stock-count", { count: data.length })}
      testid="screen-stock"
      acts={
        <>
          {part === "" && (
            <Switch
              size="sm"
              className={styles.low}
              label={say("window-stock-low-only")}
              checked={low !== ""}
              onChange={(event) => adjust({ low: event.currentTarget.checked ? "1" : null }, "replace")}
              data-testid="stock-low"
            />
          )}
          <SegmentedControl
            size="xs"
            value={part}
            onChange={(next) => adjust({ part: next || null, count: null }, "replace")}
            data={PARTS.map(({ value, words }) => ({ value, label: say(words) }))}
            aria-label={say("window-stock-part")}
            data-testid="stock-part"
          />
          <SearchField
            value={search}
            onSearch={(words) => adjust({ search: words }, "replace")}
            label={say("window-stock-search")}
            testid="stock-search"
          />
          <Button onClick={loose.open} data-testid="stock-loose">
            {say("window-loose")}
          </Button>
          <Button onClick={() => add(true)} data-testid="product-add">
            {say("window-product-add")}
          </Button>
        </>
      }
    >
      {part === "archived" && <Archived search={search} onOpen={(product) => edit(product.id)} />}
      {part === "purchases" && <Purchases search={search} />}
      {part === "counts" && <Counts search={search} />}
      {part === "" && <Whole search={search} low={low !== ""} onAdd={() => add(true)} />}
      <AddProduct opened={params.add !== undefined} onClose={() => add(false)} />
      <Ledger row={data?.find(({ product_id }) => product_id === asked)} onEdit={edit} />
      <LooseReturn opened={returning} onClose={loose.close} />
      <EditProduct id={Number(params.edit) || null} onClose={() => edit(null)} />
    </Screen>
  );
}

/** Every product's stock, and where it is counted and received as text. */
function Whole({ search, low, onAdd }: { search: string; low: boolean; onAdd: () => void }) {
  const say = useWords();
  const columns = useStockColumns();
  const { data, error, refetch } = useQuery(queries.stock());
  const shown = useMemo(() => data && matching(data, search, low), [data, search, low]);
  return (
    <>
      <StockEntry stock={data} />
      <Card fill>
        {error && !data ? (
          <Failed error={error} retry={refetch} />
        ) : (
          <Table
            label={say("window-nav-stock")}
            columns={columns}
            rows={shown}
            rowKey={(row) => String(row.product_id)}
            onOpen={(row) => adjust({ product: String(row.product_id) })}
            testid="stock"
            empty={
              data && data.length > 0 ? (
                <Empty title={say(search ? "window-stock-not-found" : "window-stock-none-low", { search })} />
              ) : (
                <Empty title={say("window-stock-none")} hint={say("window-stock-none-hint")}>
                  <Button onClick={onAdd}>{say("window-product-add")}</Button>
                </Empty>
              )
            }
          />
        )}
      </Card>
    </>
  );
}

/** Rows whose name or SKU holds every word. */
export function matching(rows: StockView[], search: string, low: boolean): StockView[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const named = `${row.product} ${row.sku ?? ""}`.toLocaleLowerCase();
    return (!low || row.low) && words.every((word) => named.includes(word));
  });
}
