// All recommendations, the most pressing first.
import type { RecommendationView } from "../../platform";
import { Recommendation } from "../../shared/Recommendation";
import { Card } from "../../shared/Screen";
import { Empty } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";

export function Recommendations({ all }: { all: RecommendationView[] }) {
  const say = useWords();
  return (
    <Card className={styles.panel}>
      <h2>{say("window-recommendations")}</h2>
      {all.length === 0 ? (
        <Empty title={say("window-recommendations-none")} hint={say("window-recommendations-none-hint")} />
      ) : (
        <div className={styles.list}>
          {all.map((one) => (
            <Recommendation key={one.id} one={one} />
          ))}
        </div>
      )}
    </Card>
  );
}
