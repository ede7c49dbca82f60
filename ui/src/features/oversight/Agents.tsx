// The agents' work: what they finished, what waits, and how much of it needed nobody.
import type { AgentStatus } from "../../platform";
import { number, percent } from "../../shared/figures";
import { Card } from "../../shared/Screen";
import { DeskName } from "../../shared/Status";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";

const HEADS = [
  "window-col-desk",
  "window-agents-done",
  "window-agents-ready",
  "window-agents-waiting",
  "window-agents-failed",
  "window-agents-step",
  "window-agents-untouched",
];

export function Agents({ agents }: { agents: AgentStatus[] }) {
  const say = useWords();
  return (
    <Card className={`${styles.panel} ${styles.wide}`}>
      <h2>{say("window-agents")}</h2>
      <table className={styles.table} data-testid="agents">
        <thead>
          <tr>
            {HEADS.map((words) => (
              <th key={words} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map((one) => (
            <tr key={one.agent}>
              <td>
                <DeskName desk={one.agent} />
              </td>
              <td>{number(one.done)}</td>
              <td>{number(one.ready)}</td>
              <td>{number(one.waiting)}</td>
              <td className={one.failed > 0 ? styles.failed : undefined}>{number(one.failed)}</td>
              <td>
                {one.mean_ms === null
                  ? say("window-none")
                  : say("window-milliseconds", { n: number(Math.round(one.mean_ms * 10) / 10) })}
              </td>
              <td>{one.untouched_share === null ? say("window-none") : percent(one.untouched_share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
