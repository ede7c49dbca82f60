// An order's head: what it is, where it stands, what is asked, and the next step as the main button.
import { CloseButton } from "@mantine/core";
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { money } from "../../shared/figures";
import { adjust } from "../../shared/route";
import { Status } from "../../shared/Status";
import { useWords } from "../../shared/words";
import type { Ask } from "./dialogs/asked";
import { Steps } from "./Steps";
import styles from "./Story.module.css";

export function StoryHead({ order, onAsk }: { order: OrderView; onAsk: Ask }) {
  const say = useWords();
  return (
    <header className={styles.head}>
      <div className={styles.titled}>
        <h2 className={styles.title} data-testid="story-title">
          {say("window-order-titled", {
            number: order.number,
            title: order.customer ?? say("window-no-customer"),
          })}
        </h2>
        <b className={styles.total}>{money(order.total, order.currency)}</b>
        <CloseButton
          onClick={() => adjust({ order: null })}
          aria-label={say("window-close")}
          data-testid="story-close"
        />
      </div>
      <p className={styles.stands}>
        <span data-testid="story-status" data-status={order.status}>
          <Status status={order.status} hold={order.hold} />
        </span>
        <span className={styles.soft}>
          {say("window-story-since")} <Ago at={order.since} form="sentence" />
        </span>
      </p>
      {order.question && (
        <p className={styles.question} data-hold={order.hold ?? undefined} data-testid="story-question">
          {order.question}
        </p>
      )}
      <Steps order={order} onAsk={onAsk} />
    </header>
  );
}
