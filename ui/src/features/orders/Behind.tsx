// Which point of a chart the orders shown are behind, and the way back to all.
import { Pill } from "@mantine/core";
import { adjust, useRoute } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Orders.module.css";

export function Behind() {
  const say = useWords();
  const { told = "" } = useRoute().params;
  return (
    <div className={styles.behind}>
      <Pill
        withRemoveButton
        onRemove={() => adjust({ behind: null, told: null, page: null })}
        removeButtonProps={{ "aria-label": say("window-orders-all") }}
        data-testid="orders-behind"
      >
        {say("window-orders-behind", { told })}
      </Pill>
    </div>
  );
}
