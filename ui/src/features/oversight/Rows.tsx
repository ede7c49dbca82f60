// The rows a chart was drawn from, as a plain table.
import type { ChartView } from "../../platform";
import styles from "./Chart.module.css";

export function Rows({ view: { title, table } }: { view: ChartView }) {
  return (
    <div className={styles.rows}>
      <table aria-label={title} data-testid="chart-rows">
        <thead>
          <tr>
            {table.columns.map(({ name, numeric }) => (
              <th key={name} scope="col" data-figure={numeric || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            <tr key={row}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: and a cell by its column
                <td key={column} data-figure={table.columns[column]?.numeric || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
