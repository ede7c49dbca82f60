// All orders: by status, narrowed, searched, page by page; a row opens the order's story.
import { Button } from "@mantine/core";
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
import { useOrderColumns } from "./columns";
import { ORDER_FILTERS, OrderFilters } from "./OrderFilters";
import styles from "./Orders.module.css";
import { StatusTabs } from "./StatusTabs";

const PER_PAGE = 50;

export function OrdersScreen() {
  const say = useWords();
  const { params } = useRoute();
  const { status = null, search = "" } = params;
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useOrderColumns();
  const narrowed = ORDER_FILTERS.some((name) => params[name]);
  const [asked, setAsked] = useState(false);
  const list = useQuery(
    queries.orders({
      status,
      search: search || null,
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
    <Screen
      title={say("window-nav-orders")}
      testid="screen-orders"
      acts={
        <>
          <Button
            variant="default"
            leftSection={<IconFilter size={15} stroke={1.8} aria-hidden />}
            aria-expanded={asked || narrowed}
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
      }
    >
      <Card fill>
        <StatusTabs status={status} onStatus={(next) => adjust({ status: next, page: null })} />
        {(asked || narrowed) && <OrderFilters />}
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
                ) : narrowed ? (
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
    </Screen>
  );
}
