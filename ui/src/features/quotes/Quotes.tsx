// Quotes: what was offered to whom and until when; a row opens the quote, from where it becomes an order.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QuoteView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useNow } from "../../shared/clock";
import { money, number } from "../../shared/figures";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty, Failed } from "../../shared/State";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { day } from "../../shared/time";
import { useWords } from "../../shared/words";
import { QuoteDialog } from "./QuoteDialog";
import styles from "./Quotes.module.css";
import { Standing } from "./Standing";

const PER_PAGE = 50;

export function Quotes() {
  const say = useWords();
  const { params } = useRoute();
  const page = Math.max(1, Number(params.page) || 1);
  const columns = useQuoteColumns();
  const list = useQuery(queries.quotes(page, PER_PAGE));
  const asked = Number(params.quote) || null;
  return (
    <Card fill>
      <div className={styles.list}>
        {list.error && !list.data ? (
          <Failed error={list.error} retry={list.refetch} />
        ) : (
          <Table
            label={say("window-orders-quotes")}
            columns={columns}
            rows={list.data?.items}
            rowKey={(row) => String(row.id)}
            onOpen={(row) => adjust({ quote: String(row.id) })}
            stale={list.isPlaceholderData}
            testid="quote"
            empty={<Empty title={say("window-quotes-none")} hint={say("window-quotes-none-hint")} />}
          />
        )}
      </div>
      <Pager paged={list.data} onPage={(next) => adjust({ page: String(next) })} />
      <QuoteDialog
        quote={list.data?.items.find(({ id }) => id === asked)}
        onClose={() => adjust({ quote: null }, "replace")}
      />
    </Card>
  );
}

function useQuoteColumns(): Column<QuoteView>[] {
  const say = useWords();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: "number",
        head: say("window-col-quote"),
        width: "92px",
        cell: (row) => <b className={styles.number}>{row.number}</b>,
      },
      {
        id: "status",
        head: say("window-col-status"),
        width: "150px",
        cell: (row) => <Standing quote={row} />,
      },
      {
        id: "customer",
        head: say("window-col-customer"),
        width: "19%",
        cell: (row) => (
          <span className={row.customer ? undefined : styles.soft} title={row.customer ?? undefined}>
            {row.customer ?? say("window-no-customer")}
          </span>
        ),
      },
      {
        id: "lines",
        head: say("window-col-products"),
        minor: true,
        cell: (row) => <Summary quote={row} />,
      },
      {
        id: "total",
        head: say("window-col-total"),
        width: "104px",
        end: true,
        cell: (row) => money(row.total),
      },
      {
        id: "made",
        head: say("window-col-made"),
        width: "112px",
        end: true,
        cell: (row) => <Ago at={row.made_at} />,
      },
      {
        id: "until",
        head: say("window-col-until"),
        width: "122px",
        end: true,
        cell: (row) =>
          row.valid_until === null ? (
            <span className={styles.soft}>{say("window-quote-endless")}</span>
          ) : (
            day(row.valid_until, now)
          ),
      },
    ],
    [say, now],
  );
}

function Summary({ quote }: { quote: QuoteView }) {
  const say = useWords();
  const words = quote.lines
    .map(({ quantity, product }) => say("window-chip-line", { quantity: number(quantity), product }))
    .join(", ");
  return (
    <span className={styles.soft} title={words}>
      {words}
    </span>
  );
}
