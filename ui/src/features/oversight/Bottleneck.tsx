// The bottleneck: one sentence, the figures it rests on, the orders that stand there now, and the way to its desk.
import { Button } from "@mantine/core";
import type { OversightView } from "../../platform";
import { DESK_WORDS } from "../../shared/desks";
import { address } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { ShareBar } from "../../shared/ShareBar";
import { useWords } from "../../shared/words";
import { OrderLinks } from "./OrderLinks";
import styles from "./Oversight.module.css";

/** So many of the orders that stand there are shown; the rest is one click away. */
const SHOWN = 5;

export function Bottleneck({ data }: { data: OversightView }) {
  const say = useWords();
  const neck = data.bottleneck;
  if (!neck) {
    return (
      <Card className={styles.headline}>
        <div data-testid="bottleneck">
          <h2>{say("window-no-bottleneck")}</h2>
        </div>
      </Card>
    );
  }
  const desk = say(DESK_WORDS[neck.desk] ?? neck.desk);
  const count = neck.now.length;
  return (
    <Card className={styles.headline}>
      <div data-testid="bottleneck">
        <h2>{neck.sentence}</h2>
        {neck.n > 0 && <p>{neck.evidence}</p>}
        <ShareBar stages={data.stages} />
        <h3>{say("window-bottleneck-now", { count })}</h3>
        <OrderLinks
          ids={neck.now}
          most={SHOWN}
          label={say("window-bottleneck-now", { count })}
          testid="bottleneck-now"
        />
        <div className={styles.ways}>
          <Button
            component="a"
            size="xs"
            href={address("board", { desk: neck.desk })}
            data-testid="bottleneck-desk"
          >
            {say("window-bottleneck-desk", { desk })}
          </Button>
          {count > SHOWN && (
            <Button
              component="a"
              size="xs"
              variant="subtle"
              href={address("orders", { status: neck.stage })}
              data-testid="bottleneck-all"
            >
              {say("window-bottleneck-all", { count })}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
