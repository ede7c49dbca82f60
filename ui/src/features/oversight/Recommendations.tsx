// The recommendations, the most pressing first; beyond a few the rest is one click away.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { RecommendationView } from "../../platform";
import { Recommendation } from "../../shared/Recommendation";
import { Card } from "../../shared/Screen";
import { Empty } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";

const SHOWN = 3;

export function Recommendations({ all }: { all: RecommendationView[] }) {
  const say = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <Card className={styles.panel}>
      <h2>{say("window-recommendations")}</h2>
      {all.length === 0 ? (
        <Empty title={say("window-recommendations-none")} hint={say("window-recommendations-none-hint")} />
      ) : (
        <div className={styles.list} data-testid="recommendations">
          {(whole ? all : all.slice(0, SHOWN)).map((one) => (
            <Recommendation key={one.id} one={one} />
          ))}
          {all.length > SHOWN && (
            <Button
              size="xs"
              variant="subtle"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
              data-testid="recommendations-all"
            >
              {whole
                ? say("window-recommendations-fewer")
                : say("window-recommendations-all", { count: all.length })}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
