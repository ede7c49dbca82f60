// Customers: who they are, where things go, and what they have ordered; a row opens their orders.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { SearchField } from "../../shared/SearchField";
import { Empty, Failed } from "../../shared/State";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { CustomerCard } from "./CustomerCard";
import { CustomerForm } from "./CustomerForm";
import styles from "./Customers.module.css";
import { useCustomerColumns } from "./columns";

const PER_PAGE = 50;

export function CustomersScreen() {
  const say = useWords();
  const { params } = useRoute();
  const { search = "" } = params;
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useCustomerColumns();
  const [adding, add] = useState(false);
  const list = useQuery(queries.customers({ search: search || null, page, per_page: PER_PAGE }));
  return (
    <Screen
      title={say("window-nav-customers")}
      note={list.data && say("window-customers-count", { count: list.data.total })}
      testid="screen-customers"
      acts={
        <>
          <SearchField
            value={search}
            onSearch={(words) => adjust({ search: words, page: null }, "replace")}
            label={say("window-customers-search")}
            testid="customers-search"
          />
          <Button onClick={() => add(true)} data-testid="customer-add">
            {say("window-customer-add")}
          </Button>
        </>
      }
    >
      <Card fill>
        <div className={styles.list}>
          {list.error && !list.data ? (
            <Failed error={list.error} retry={list.refetch} />
          ) : (
            <Table
              label={say("window-nav-customers")}
              columns={columns}
              rows={list.data?.items}
              rowKey={(row) => String(row.id)}
              onOpen={(row) => adjust({ customer: String(row.id) })}
              stale={list.isPlaceholderData}
              testid="customer"
              empty={
                search ? (
                  <Empty title={say("window-customers-not-found", { search })} />
                ) : (
                  <Empty title={say("window-customers-none")} hint={say("window-customers-none-hint")} />
                )
              }
            />
          )}
        </div>
        <Pager paged={list.data} onPage={(next) => adjust({ page: String(next) })} />
      </Card>
      <CustomerForm opened={adding} onClose={() => add(false)} />
      <CustomerCard asked={Number(params.customer) || null} />
    </Screen>
  );
}
