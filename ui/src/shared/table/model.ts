// A table's columns as screens write them, and the model TanStack Table makes of them.
import {
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";

export type Column<T> = {
  id: string;
  head: string;
  cell: (row: T) => ReactNode;
  /** CSS width; columns without one share what is left. */
  width?: string;
  /** Figures stand at the end, so that their digits line up. */
  end?: boolean;
  /** Left out where the window is narrow. */
  minor?: boolean;
  /** What to sort by; a column without it cannot be sorted. */
  sort?: (row: T) => string | number;
};

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

export function useRows<T extends RowData>(columns: Column<T>[], rows: T[], rowKey: (row: T) => string) {
  const made = useMemo(() => {
    const make = createColumnHelper<typeof features, T>();
    return make.columns(
      columns.map((column) =>
        make.accessor(column.sort ?? (() => null), {
          id: column.id,
          header: column.head,
          enableSorting: column.sort !== undefined,
          sortFn: "auto",
        }),
      ),
    );
  }, [columns]);
  return useTable({ features, columns: made, data: rows, getRowId: rowKey, enableMultiSort: false });
}
