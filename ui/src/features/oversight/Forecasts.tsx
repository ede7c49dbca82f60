// What runs out first: cover, when it is out, where to order again and how much, product by product.
import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ForecastView } from "../../platform";
import { number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { adjust } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty, Failed } from "../../shared/State";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { calendarDay } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Forecasts.module.css";
import { PurchaseList } from "./PurchaseList";

export function Forecasts() {
  const say = useWords();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(queries.forecasts(!all));
  const columns = useForecastColumns();
  return (
    <Card className={styles.card}>
      <header className={styles.head}>
        <div>
          <h2>{say("window-forecast")}</h2>
          <p className={styles.soft} data-testid="forecast-n">
            {data && say("window-forecast-note", { risk: data.at_risk, n: data.n, service: data.service })}
          </p>
        </div>
        <Switch
          size="sm"
          label={say("window-forecast-all")}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
          data-testid="forecast-all"
        />
        <PurchaseList />
      </header>
      <div className={styles.rows} data-few={(data?.products.length ?? 9) < 4 || undefined}>
        {error && !data ? (
          <Failed error={error} retry={refetch} />
        ) : (
          <Table
            label={say("window-forecast")}
            columns={columns}
            rows={data?.products}
            rowKey={(row) => String(row.product_id)}
            onOpen={(row) => adjust({ product: String(row.product_id) })}
            testid="forecast"
            empty={<Empty title={say("window-forecast-none")} hint={say("window-forecast-none-hint")} />}
          />
        )}
      </div>
    </Card>
  );
}

const CLASSES: Record<string, string> = {
  smooth: "window-class-smooth",
  erratic: "window-class-erratic",
  intermittent: "window-class-intermittent",
  lumpy: "window-class-lumpy",
};

function useForecastColumns(): Column<ForecastView>[] {
  const say = useWords();
  return useMemo(() => {
    const figure = (value: number | null) => (value === null ? say("window-none") : number(value));
    return [
      {
        id: "product",
        head: say("window-col-product"),
        cell: (row) => (
          <span className={styles.product} title={row.sentence} data-risk={row.at_risk || undefined}>
            {row.product}
            <small>{row.sentence}</small>
          </span>
        ),
        sort: (row) => row.product,
      },
      {
        id: "cover",
        head: say("window-forecast-cover"),
        width: "84px",
        end: true,
        cell: (row) =>
          row.days_of_cover === null
            ? say("window-none")
            : say("window-age-days", { n: Math.round(row.days_of_cover) }),
        sort: (row) => row.days_of_cover ?? Number.MAX_SAFE_INTEGER,
      },
      {
        id: "out",
        head: say("window-forecast-out"),
        width: "216px",
        cell: (row) => <Out row={row} />,
        sort: (row) => row.out_from ?? "9999",
      },
      {
        id: "point",
        head: say("window-forecast-point"),
        width: "128px",
        end: true,
        minor: true,
        cell: (row) => figure(row.reorder_point),
        sort: (row) => row.reorder_point ?? 0,
      },
      {
        id: "class",
        head: say("window-forecast-class"),
        width: "132px",
        minor: true,
        cell: (row) => (
          <span className={styles.soft}>
            {row.class === null ? say("window-none") : say(CLASSES[row.class] ?? row.class)}
            {row.abc && <b className={styles.abc}>{row.abc.toUpperCase()}</b>}
          </span>
        ),
        sort: (row) => row.abc ?? "z",
      },
      {
        id: "suggested",
        head: say("window-forecast-order"),
        width: "96px",
        end: true,
        cell: (row) =>
          row.suggested > 0 ? <b className={styles.abc}>{number(row.suggested)}</b> : say("window-none"),
        sort: (row) => row.suggested,
      },
    ];
  }, [say]);
}

function Out({ row }: { row: ForecastView }) {
  const say = useWords();
  if (row.out_from === null) return <span className={styles.soft}>{say("window-forecast-lasts")}</span>;
  const from = calendarDay(row.out_from);
  if (row.out_to === null) return <>{say("window-forecast-from", { from })}</>;
  if (row.out_to === row.out_from) return <>{from}</>;
  return <>{say("window-forecast-between", { from, to: calendarDay(row.out_to) })}</>;
}
