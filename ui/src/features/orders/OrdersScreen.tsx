// All orders: by status, searched, page by page; a row opens the order's story.
import { useQuery } from "@tanstack/react-query";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, openOrder, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { SearchField } from "../../shared/SearchField";
import { Empty, Failed } from "../../shared/State";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { useOrderColumns } from "./columns";
import styles from "./Orders.module.css";
import { StatusTabs } from "./StatusTabs";

const PER_PAGE = 50;

export function OrdersScreen() {
  const say = useWords();
  const { params } = useRoute();
  const { status = null, search = "" } = params;
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useOrderColumns();
  const list = useQuery(queries.orders({ status, search: search || null, page, per_page: PER_PAGE }));
  return (
    <Screen
      title={say("window-nav-orders")}
      testid="screen-orders"
      acts={
        <SearchField
          value={search}
          onSearch={(words) => adjust({ search: words, page: null }, "replace")}
          label={say("window-orders-search")}
          testid="orders-search"
        />
      }
    >
      <Card fill>
        <StatusTabs status={status} onStatus={(next) => adjust({ status: next, page: null })} />
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
