// The foot of a paged list: which rows of how many, and the way to the other pages.
import { Pagination } from "@mantine/core";
import { number } from "./figures";
import styles from "./Pager.module.css";
import { useWords } from "./words";

type Paged = { page: number; per_page: number; total: number; total_is_at_least: boolean; pages: number };

export function Pager({ paged, onPage }: { paged: Paged | undefined; onPage: (page: number) => void }) {
  const say = useWords();
  if (!paged || paged.total === 0) return null;
  const first = (paged.page - 1) * paged.per_page + 1;
  const last = Math.min(paged.total, paged.page * paged.per_page);
  return (
    <footer className={styles.pager}>
      <span data-testid="pager-rows">
        {say(paged.total_is_at_least ? "window-pager-rows-more" : "window-pager-rows", {
          first: number(first),
          last: number(last),
          total: number(paged.total),
        })}
      </span>
      {paged.pages > 1 && (
        <Pagination
          size="sm"
          total={paged.pages}
          value={paged.page}
          onChange={onPage}
          siblings={1}
          withEdges
          getControlProps={(control) => ({ "aria-label": say(CONTROLS[control] ?? "") })}
          getItemProps={(page) => ({ "aria-label": say("window-pager-page", { page: number(page) }) })}
        />
      )}
    </footer>
  );
}

const CONTROLS: Record<string, string> = {
  first: "window-pager-first",
  previous: "window-pager-previous",
  next: "window-pager-next",
  last: "window-pager-last",
};
