// The navigation: the screens, what waits on them, and at the foot whose book this is.
import { Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useIsMutating, useQuery } from "@tanstack/react-query";
import type { Board, BookInfo } from "../platform";
import { number } from "../shared/figures";
import { board } from "../shared/queries";
import { address } from "../shared/route";
import { useWords } from "../shared/words";
import { Brand } from "./Brand";
import styles from "./Shell.module.css";
import { SCREENS } from "./screens";

export function Nav({ book, here }: { book: BookInfo; here: string }) {
  const say = useWords();
  const narrow = useMediaQuery("(max-width: 1120px)", false, { getInitialValueInEffect: false });
  const { data } = useQuery(board());
  const saving = useIsMutating() > 0;
  return (
    <nav className={styles.nav} aria-label={say("window-nav")}>
      <Brand short={narrow} />
      {SCREENS.map(({ name, words, icon: Icon, apart }, place) => (
        <Tooltip key={name} label={say(words)} position="right" disabled={!narrow}>
          <a
            href={address(name)}
            className={apart ? `${styles.link} ${styles.apart}` : styles.link}
            aria-current={name === here ? "page" : undefined}
            aria-keyshortcuts={`Alt+${place + 1}`}
            data-testid={`nav-${name}`}
          >
            <Icon size={18} stroke={1.6} />
            <span className={styles.label}>{say(words)}</span>
            <Count screen={name} board={data} />
          </a>
        </Tooltip>
      ))}
      <div className={styles.foot} data-testid="nav-foot">
        <div className={styles.shop} title={book.path}>
          {book.name}
        </div>
        <div role="status">{say(saving ? "window-saving" : "window-saved")}</div>
      </div>
    </nav>
  );
}

function Count({ screen, board }: { screen: string; board: Board | undefined }) {
  const say = useWords();
  if (screen === "board" && board && board.asks > 0) {
    return (
      <em className={styles.count} title={say("window-nav-asks", { count: board.asks })}>
        {number(board.asks)}
      </em>
    );
  }
  if (screen === "stock" && board && board.low_stock > 0) {
    return (
      <em className={styles.count} title={say("window-nav-low", { count: board.low_stock })}>
        {number(board.low_stock)} <span className={styles.unit}>{say("window-nav-low-unit")}</span>
      </em>
    );
  }
  return null;
}
