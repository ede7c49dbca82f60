// A recommendation: the finding, what acting on it is worth, the one click that does it and the one that undoes it.
import { Button } from "@mantine/core";
import { engine, type RecommendationView } from "../platform";
import { useAct } from "./act";
import { useNow } from "./clock";
import { copy } from "./copy";
import { deskColour } from "./desks";
import { tell } from "./faults";
import styles from "./Recommendation.module.css";
import { target } from "./recommended";
import { calendarDay, dayBefore, moment } from "./time";
import { useWords } from "./words";

/** So many days a recommendation is put off by one click. */
const LATER = 7;

const STATES: Record<string, string> = {
  applied: "window-advice-applied",
  dismissed: "window-advice-dismissed",
  snoozed: "window-advice-snoozed",
  reviewed: "window-advice-reviewed",
};

export function Recommendation({ one, card = false }: { one: RecommendationView; card?: boolean }) {
  const say = useWords();
  const where = target(one);
  return (
    <article
      className={styles.one}
      data-card={card || undefined}
      tabIndex={card ? 0 : undefined}
      data-act={(one.state === "open" && one.strength === "act") || undefined}
      style={{ "--desk": deskColour(one.desk) } as React.CSSProperties}
      data-testid={`recommendation-${one.id}`}
    >
      <p>{one.finding}</p>
      <p className={styles.evidence}>{one.effect.sentence}</p>
      {!card && <p className={styles.evidence}>{one.evidence}</p>}
      {!card && one.compared && <p className={styles.evidence}>{one.compared}</p>}
      {one.review && <p className={styles.review}>{one.review.sentence}</p>}
      {one.state === "open" ? <Open one={one} card={card} /> : <Decided one={one} />}
      {where && (
        <Button
          component="a"
          size="compact-xs"
          variant="subtle"
          className={styles.look}
          href={where}
          data-testid={`recommend-look-${one.id}`}
        >
          {say("window-advice-look")}
        </Button>
      )}
    </article>
  );
}

function Open({ one, card }: { one: RecommendationView; card: boolean }) {
  const say = useWords();
  const until = dayBefore(useNow(), -LATER);
  const done = (answer: RecommendationView) =>
    tell(say(STATES[answer.state] ?? answer.state, { until: answer.until ? moment(answer.until) : "" }));
  const apply = useAct(() => engine.recommendationApply(one.id, null), done);
  const dismiss = useAct(() => engine.recommendationDismiss(one.id), done);
  const snooze = useAct(() => engine.recommendationSnooze(one.id, until), done);
  const busy = apply.isPending || dismiss.isPending || snooze.isPending;
  return (
    <span className={styles.does}>
      <Button
        size="compact-xs"
        onClick={() => apply.mutate()}
        loading={apply.isPending}
        disabled={busy}
        data-main
        data-testid={`recommend-${one.action}`}
      >
        {one.label}
      </Button>
      {!card && (
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => snooze.mutate()}
            disabled={busy}
            title={say("window-advice-later-note", { day: calendarDay(until) })}
            data-testid={`recommend-snooze-${one.id}`}
          >
            {say("window-advice-later")}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => dismiss.mutate()}
            disabled={busy}
            title={say("window-advice-dismiss-note")}
            data-testid={`recommend-dismiss-${one.id}`}
          >
            {say("window-advice-dismiss")}
          </Button>
        </>
      )}
    </span>
  );
}

/** What became of it, with the way back. */
function Decided({ one }: { one: RecommendationView }) {
  const say = useWords();
  const undo = useAct(
    () => engine.recommendationUndo(one.id, null),
    () => tell(say("window-advice-undone")),
  );
  const back = one.state === "applied" || one.state === "dismissed" || one.state === "snoozed";
  return (
    <>
      <p className={styles.evidence}>
        {say(STATES[one.state] ?? one.state, { until: one.until ? moment(one.until) : "" })}
      </p>
      {one.drafts.map((draft) => (
        <Button
          key={draft.order}
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            copy(draft.text).then(() => tell(say("window-late-copied", { number: draft.number })))
          }
        >
          {say("window-advice-draft", { number: draft.number })}
        </Button>
      ))}
      {back && (
        <Button
          size="compact-xs"
          onClick={() => undo.mutate()}
          loading={undo.isPending}
          data-testid={`recommend-undo-${one.id}`}
        >
          {say("window-undo")}
        </Button>
      )}
    </>
  );
}
