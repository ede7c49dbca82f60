// A recommendation: the finding, its evidence, and the one click that follows it.
import { Button } from "@mantine/core";
import type { RecommendationView } from "../platform";
import { deskColour } from "./desks";
import styles from "./Recommendation.module.css";
import { follow } from "./recommended";

export function Recommendation({ one, card = false }: { one: RecommendationView; card?: boolean }) {
  return (
    <article
      className={styles.one}
      data-card={card || undefined}
      tabIndex={card ? 0 : undefined}
      data-act={one.strength === "act" || undefined}
      style={{ "--desk": deskColour(one.desk) } as React.CSSProperties}
      data-testid={`recommendation-${one.id}`}
    >
      <p>{one.finding}</p>
      <p className={styles.evidence}>{one.evidence}</p>
      <Button size="compact-xs" onClick={() => follow(one)} data-main data-testid={`recommend-${one.action}`}>
        {one.label}
      </Button>
    </article>
  );
}
