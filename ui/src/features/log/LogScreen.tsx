// The activity log: everything that happened in the book, narrowed, newest first, page by page; and into a file.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EventView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { number } from "../../shared/figures";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, openOrder, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { Empty, Failed } from "../../shared/State";
import { DeskName } from "../../shared/Status";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { UndoImport } from "../../shared/UndoImport";
import { useWords } from "../../shared/words";
import { Export } from "./Export";
import styles from "./Log.module.css";
import { LOG_FILTERS, LogFilters, narrowedBy } from "./LogFilters";

const PER_PAGE = 100;

export function LogScreen() {
  const say = useWords();
  const { params } = useRoute();
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useColumns();
  const narrowed = narrowedBy(params);
  const list = useQuery(queries.log({ ...narrowed, page, per_page: PER_PAGE }));
  const some = LOG_FILTERS.some((name) => params[name]);
  return (
    <Screen
      title={say("window-nav-log")}
      note={
        list.data &&
        (list.data.total_is_at_least
          ? say("window-log-count-more", { count: number(list.data.total) })
          : say("window-log-count", { count: list.data.total }))
      }
      acts={<Export query={narrowed} />}
      testid="screen-log"
    >
      <Card fill>
        <LogFilters />
        <div className={styles.list}>
          {list.error && !list.data ? (
            <Failed error={list.error} retry={list.refetch} />
          ) : (
            <Table
              label={say("window-nav-log")}
              columns={columns}
              rows={list.data?.items}
              rowKey={(row) => String(row.seq)}
              onOpen={(row) => row.order !== null && openOrder(row.order)}
              stale={list.isPlaceholderData}
              testid="event"
              empty={
                some ? (
                  <Empty title={say("window-log-none-here")} hint={say("window-filter-none-hint")} />
                ) : (
                  <Empty title={say("window-log-none")} hint={say("window-log-none-hint")} />
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

/** Imports that can be taken back, by the event that tells each. */
function useImports(): Map<number, number> {
  const { data } = useQuery(queries.imported());
  return useMemo(
    () => new Map(data?.filter((one) => one.undone_at === null).map((one) => [one.event, one.id])),
    [data],
  );
}

function useColumns(): Column<EventView>[] {
  const say = useWords();
  const imports = useImports();
  return useMemo(
    () => [
      { id: "at", head: say("window-col-when"), width: "120px", cell: (row) => <Ago at={row.at} /> },
      {
        id: "desk",
        head: say("window-col-desk"),
        width: "128px",
        cell: (row) => <DeskName desk={row.agent} />,
      },
      {
        id: "order",
        head: say("window-col-order"),
        width: "92px",
        cell: (row) =>
          row.number && <b className={styles.number}>{say("window-order-number", { number: row.number })}</b>,
      },
      {
        id: "note",
        head: say("window-col-happened"),
        cell: (row) => (
          <span className={styles.told}>
            <span title={row.note}>{row.note}</span>
            {imports.has(row.seq) && <UndoImport imported={imports.get(row.seq) ?? 0} />}
          </span>
        ),
      },
      {
        id: "actor",
        head: say("window-col-actor"),
        width: "136px",
        minor: true,
        cell: (row) => (
          <span className={styles.soft}>
            {say("window-actor", { actor: row.actor, kind: row.actor_kind })}
          </span>
        ),
      },
    ],
    [say, imports],
  );
}
