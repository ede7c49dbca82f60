// All orders: by status, narrowed, searched, page by page; a row opens the order's story. Beside them quotes and late payments.
import { Button, SegmentedControl } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { rowOf } from "../../shared/Filters";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, openOrder, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { SearchField } from "../../shared/SearchField";
import { Empty, Failed } from "../../shared/State";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { Letters } from "../letters/Letters";
import { useTake } from "../letters/take";
import { NewQuote } from "../quotes/NewQuote";
import { Quotes } from "../quotes/Quotes";
import { Behind } from "./Behind";
import { useOrderColumns } from "./columns";
import { Late } from "./Late";
import { ORDER_FILTERS, OrderFilters } from "./OrderFilters";
import styles from "./Orders.module.css";
import { StatusTabs } from "./StatusTabs";

const PER_PAGE = 50;

export function OrdersScreen() {
  const say = useWords();
  const { params } = useRoute();
  const { search = "", part = "" } = params;
  const narrowed = ORDER_FILTERS.some((name) => params[name]);
  const [asked, setAsked] = useState(false);
  const [writing, quote] = useDisclosure(false);
  const late = useQuery(queries.late()).data?.length ?? 0;
  const aside = useQuery(queries.letters(false, 1, 1)).data?.total ?? 0;
  const take = useTake();
  const book = useQuery(queries.session()).data?.book;
  const filtering = asked || narrowed;
  return (
    <Screen
      title={say("window-nav-orders")}
      testid="screen-orders"
      acts={
        <>
          <SegmentedControl
            size="xs"
            value={part}
            onChange={(next) => adjust({ ...NOTHING, part: next || null }, "replace")}
            data={[
              { value: "", label: say("window-nav-orders") },
              { value: "quotes", label: say("window-orders-quotes") },
              { value: "letters", label: say("window-orders-letters", { count: aside }) },
              { value: "late", label: say("window-orders-late", { count: late }) },
            ]}
            aria-label={say("window-orders-part")}
            data-testid="orders-part"
          />
          {part === "" && (
            <>
              <Button
                leftSection={<IconFilter size={15} stroke={1.8} aria-hidden />}
                aria-expanded={filtering}
                onClick={() => setAsked(!asked)}
                data-testid="orders-filter"
              >
                {say("window-filter")}
              </Button>
              <SearchField
                value={search}
                onSearch={(words) => adjust({ search: words, page: null }, "replace")}
                label={say("window-orders-search")}
                testid="orders-search"
              />
            </>
          )}
          {part === "letters" && (
            <Button loading={take.isPending} onClick={() => take.mutate([])} data-testid="letters-take">
              {say("window-letters-take")}
            </Button>
          )}
          {part === "quotes" && (
            <Button onClick={quote.open} data-testid="quote-new">
              {say("window-quote-new")}
            </Button>
          )}
        </>
      }
    >
      {part === "quotes" && <Quotes />}
      {part === "letters" && <Letters />}
      {part === "late" && <Late />}
      {part === "" && <Orders filtering={filtering} narrowed={narrowed} />}
      {book && <NewQuote opened={writing} currency={book.currency} onClose={quote.close} />}
    </Screen>
  );
}

/** What one part of the screen leaves behind when another is shown. */
const NOTHING = Object.fromEntries(
  [...ORDER_FILTERS, "status", "search", "behind", "told", "page", "quote", "letter", "all"].map((name) => [
    name,
    null,
  ]),
);

function Orders({ filtering, narrowed }: { filtering: boolean; narrowed: boolean }) {
  const say = useWords();
  const { params } = useRoute();
  const { status = null, search = "", behind = "" } = params;
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useOrderColumns();
  const list = useQuery(
    queries.orders({
      status,
      search: [behind, search].filter(Boolean).join(" ") || null,
      customer: rowOf(params.customer),
      product: rowOf(params.product),
      source: params.source ?? null,
      hold: params.hold ?? null,
      from: params.from ?? null,
      to: params.to ?? null,
      page,
      per_page: PER_PAGE,
    }),
  );
  return (
    <Card fill>
      <StatusTabs status={status} onStatus={(next) => adjust({ status: next, page: null })} />
      {filtering && <OrderFilters />}
      {behind && <Behind />}
      <div className={styles.list}>
        {list.error && !list.data ? (
          <Failed error={list.error} retry={list.refetch} />
        ) : (
          <Table
            label={say("window-nav-orders")}
            columns={columns}
            rows={list.data?.items}
            rowKey={(row) => String(row.id)}
            onOpen={(row) => openOrder(row.id)}
            stale={list.isPlaceholderData}
            testid="order"
            empty={
              search ? (
                <Empty
                  title={say("window-orders-not-found", { search })}
                  hint={say("window-orders-not-found-hint")}
                />
              ) : narrowed || behind ? (
                <Empty title={say("window-orders-none-here")} hint={say("window-filter-none-hint")} />
              ) : (
                <Empty title={say("window-orders-none")} hint={say("window-orders-none-hint")} />
              )
            }
          />
        )}
      </div>
      <Pager paged={list.data} onPage={(next) => adjust({ page: String(next) })} />
    </Card>
  );
}
