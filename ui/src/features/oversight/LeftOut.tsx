// What the figures leave out, stage by stage: orders still standing there, and those whose times run backwards.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { OversightView, StageView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { STATUSES, statusColour } from "../../shared/desks";
import { number } from "../../shared/figures";
import { address } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty } from "../../shared/State";
import { useWords } from "../../shared/words";
import { OrderLinks } from "./OrderLinks";
import styles from "./Oversight.module.css";

const HEADS = ["window-left-stage", "window-left-measured", "window-left-open", "window-left-oldest"];

export function LeftOut({ data }: { data: OversightView }) {
  const say = useWords();
  const stages = data.stages.filter(({ n, open, faults }) => n + open + faults > 0);
  return (
    <Card className={`${styles.panel} ${styles.wide}`}>
      <h2>{say("window-left")}</h2>
      <p className={styles.note}>{say("window-left-note")}</p>
      {stages.length === 0 ? (
        <Empty title={say("window-left-none")} hint={say("window-left-none-hint")} />
      ) : (
        <table className={styles.table} data-testid="left-out">
          <thead>
            <tr>
              {HEADS.map((words) => (
                <th key={words} scope="col">
                  {say(words)}
                </th>
              ))}
              <th scope="col">{say("window-left-faults")}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <Stage key={stage.stage} stage={stage} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Stage({ stage }: { stage: StageView }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const name = say(STATUSES[stage.stage]?.words ?? stage.stage);
  return (
    <>
      <tr>
        <td>
          <i className={styles.dot} style={{ background: statusColour(stage.stage) }} aria-hidden />
          {name}
        </td>
        <td>{number(stage.n)}</td>
        <td>
          {stage.open > 0 ? (
            <a href={address("orders", { status: stage.stage })} data-testid={`left-open-${stage.stage}`}>
              {number(stage.open)}
            </a>
          ) : (
            number(0)
          )}
        </td>
        <td>{stage.oldest_since ? <Ago at={stage.oldest_since} form="lasting" /> : say("window-none")}</td>
        <td>
          {stage.faults > 0 ? (
            <Button
              size="compact-xs"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              data-testid={`left-faults-${stage.stage}`}
            >
              {number(stage.faults)}
            </Button>
          ) : (
            number(0)
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5} className={styles.unfolded}>
            <OrderLinks
              ids={stage.fault_orders}
              most={200}
              label={say("window-left-faults-of", { stage: name })}
            />
          </td>
        </tr>
      )}
    </>
  );
}
