// Products that are sold no longer, and the way back for each.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ProductView } from "../../platform";
import { money, number } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Empty, Failed } from "../../shared/State";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { useArchive } from "./archive";
import styles from "./Stock.module.css";

type Props = { search: string; onOpen: (product: ProductView) => void };

export function Archived({ search, onOpen }: Props) {
  const say = useWords();
  const { data, error, refetch } = useQuery(queries.archived(search || null));
  const archive = useArchive();
  const columns = useMemo(
    (): Column<ProductView>[] => [
      {
        id: "product",
        head: say("window-col-product"),
        sort: (row) => row.name,
        cell: (row) => (
          <span title={row.name}>
            {row.name}
            {row.sku && <span className={styles.sku}>{row.sku}</span>}
          </span>
        ),
      },
      {
        id: "price",
        head: say("window-product-price"),
        width: "130px",
        end: true,
        cell: (row) => money(row.price),
      },
      {
        id: "on_hand",
        head: say("window-col-on-hand"),
        width: "112px",
        end: true,
        sort: (row) => row.on_hand,
        cell: (row) => number(row.on_hand),
      },
      {
        id: "restore",
        head: say("window-catalogue-step"),
        width: "150px",
        end: true,
        cell: (row) => (
          <Button
            size="compact-sm"
            onClick={(event) => {
              event.stopPropagation();
              archive.mutate(row);
            }}
            data-testid={`product-restore-${row.id}`}
          >
            {say("window-product-restore")}
          </Button>
        ),
      },
    ],
    [say, archive.mutate],
  );
  return (
    <Card fill>
      {error && !data ? (
        <Failed error={error} retry={refetch} />
      ) : (
        <Table
          label={say("window-stock-archived")}
          columns={columns}
          rows={data}
          rowKey={(row) => String(row.id)}
          onOpen={onOpen}
          testid="archived"
          empty={
            search ? (
              <Empty title={say("window-stock-not-found", { search })} />
            ) : (
              <Empty title={say("window-archived-none")} hint={say("window-archived-none-hint")} />
            )
          }
        />
      )}
    </Card>
  );
}
