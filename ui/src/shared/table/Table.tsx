// A table of any length: rows beyond the view are not drawn, arrows walk through it, Enter opens a row.
import { VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef } from "react";
import { Waiting } from "../State";
import { Head } from "./Head";
import { type Column, useRows } from "./model";
import styles from "./Table.module.css";
import { useWalk } from "./walk";

const ROW = 44;

type Props<T> = {
  label: string;
  columns: Column<T>[];
  /** `undefined` while they are read. */
  rows: T[] | undefined;
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  empty: ReactNode;
  /** The rows are the former page's while the next is read. */
  stale?: boolean;
  testid?: string;
};

const NONE: never[] = [];

export function Table<T extends RowData>(props: Props<T>) {
  const { label, rows = NONE as T[], rowKey, onOpen, empty, stale, testid } = props;
  const narrow = useMediaQuery("(max-width: 1120px)", false, { getInitialValueInEffect: false });
  const columns = useMemo(
    () => props.columns.filter((column) => !(narrow && column.minor)),
    [props.columns, narrow],
  );
  const frame = useRef<HTMLDivElement>(null);
  const table = useRows(columns, rows, rowKey);
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const walk = useWalk(frame, sorted.length, (index) => virtual.scrollToIndex(index));

  if (props.rows === undefined) return <Waiting rows={9} height={ROW - 8} />;
  if (sorted.length === 0) return empty;
  return (
    <div ref={frame} className={styles.frame} data-stale={stale || undefined} data-testid={testid}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <VisuallyHidden component="caption">{label}</VisuallyHidden>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <Head columns={columns} table={table} />
        <tbody onKeyDown={walk.onKeyDown}>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = sorted[index];
            if (!row) return null;
            return (
              <tr
                key={row.id}
                data-index={index}
                data-testid={testid && `${testid}-${row.id}`}
                aria-rowindex={index + 2}
                className={onOpen ? styles.opens : undefined}
                tabIndex={onOpen ? walk.tabIndex(index) : undefined}
                onFocus={() => walk.onFocus(index)}
                onClick={() => onOpen?.(row.original)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && event.target === event.currentTarget) onOpen?.(row.original);
                }}
              >
                {columns.map((column) => (
                  <td key={column.id} data-end={column.end || undefined}>
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
