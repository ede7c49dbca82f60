// A table's head: a column that can be sorted is a button that says how it is sorted.
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { RowData } from "@tanstack/react-table";
import type { Column, useRows } from "./model";
import styles from "./Table.module.css";

const SORTED = { asc: "ascending", desc: "descending" } as const;

type Props<T extends RowData> = { columns: Column<T>[]; table: ReturnType<typeof useRows<T>> };

export function Head<T extends RowData>({ columns, table }: Props<T>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const model = table.getColumn(column.id);
          const way = model?.getIsSorted() || undefined;
          if (!column.sort) {
            return (
              <th key={column.id} scope="col" data-end={column.end || undefined}>
                {column.head}
              </th>
            );
          }
          const Arrow = way === "desc" ? IconChevronDown : IconChevronUp;
          return (
            <th
              key={column.id}
              scope="col"
              data-end={column.end || undefined}
              aria-sort={way ? SORTED[way] : "none"}
            >
              <button type="button" className={styles.sort} onClick={() => model?.toggleSorting()}>
                {column.head}
                <Arrow size={14} className={way ? undefined : styles.unsorted} aria-hidden />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
