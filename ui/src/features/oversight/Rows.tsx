// A chart's points as a plain table.
import type { ChartView } from "../../platform";
import { address } from "../../shared/route";
import styles from "./Chart.module.css";
import { orderParams } from "./filter";

export function Rows({ view }: { view: ChartView }) {
  return (
    <div className={styles.rows}>
      <table aria-label={view.title}>
        <tbody>
          {view.points.map((point) => (
            <tr key={`${point.label} ${point.x} ${point.y}`}>
              <th scope="row">
                {point.filter ? (
                  <a href={address("orders", orderParams(point.filter))}>{point.label}</a>
                ) : (
                  point.label
                )}
              </th>
              <td>{point.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
