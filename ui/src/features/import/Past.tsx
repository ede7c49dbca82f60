// What was imported before, the newest first, each with the way to take it back.
import { useQuery } from "@tanstack/react-query";
import { Ago } from "../../shared/Ago";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { UndoImport } from "../../shared/UndoImport";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";

export function Past() {
  const say = useWords();
  const { data } = useQuery(queries.imported());
  if (!data?.length) return null;
  return (
    <Card className={styles.past}>
      <h2>{say("window-import-past")}</h2>
      <ul data-testid="import-past">
        {data.map((one) => (
          <li key={one.id}>
            <span className={styles.soft}>
              <Ago at={one.at} />
            </span>
            <span>{one.told}</span>
            {one.undone_at === null ? (
              <UndoImport imported={one.id} />
            ) : (
              <span className={styles.soft}>{say("window-import-undone")}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
