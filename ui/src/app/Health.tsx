// What the doctor found when the window opened, above every screen until it is found no more.
import { Button } from "@mantine/core";
import { IconStethoscope } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import * as queries from "../shared/queries";
import { go } from "../shared/route";
import { useWords } from "../shared/words";
import styles from "./Health.module.css";

export function Health({ path }: { path: string }) {
  const say = useWords();
  const report = useQuery(queries.health(path)).data;
  const first = report?.findings[0];
  if (!report || !first) return null;
  return (
    <div className={styles.banner} role="alert" data-testid="health">
      <IconStethoscope size={18} stroke={1.8} aria-hidden />
      <span>{say("window-doctor-banner", { count: report.findings.length, first: first.sentence })}</span>
      <Button size="xs" variant="default" onClick={() => go("settings")}>
        {say("window-doctor-banner-open")}
      </Button>
    </div>
  );
}
