// Demand and stock: what runs out, what to order, what is sold, and when today's open orders are done.
import { useQuery } from "@tanstack/react-query";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Charts } from "./Charts";
import { Forecasts } from "./Forecasts";
import styles from "./Oversight.module.css";
import type { Query } from "./period";

export function DemandPart({ query }: { query: Query }) {
  const done = useQuery(queries.doneWhen()).data;
  return (
    <>
      {done && (
        <Card className={styles.panel}>
          <p data-testid="done-when">{done.sentence}</p>
        </Card>
      )}
      <Forecasts />
      <Charts demand query={query} />
    </>
  );
}
