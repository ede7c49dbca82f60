// The frame around every screen: navigation, header, the open order's story, and the keys that work everywhere.

import { Story } from "../features/story/Story";
import { UndoDialog } from "../features/undo/UndoDialog";
import type { BookInfo } from "../platform";
import { useRoute } from "../shared/route";
import { useDropped } from "./dropped";
import { Header } from "./Header";
import { Health } from "./Health";
import { KeysHelp } from "./KeysHelp";
import { useKeys } from "./keys";
import { Nav } from "./Nav";
import { Palette } from "./Palette";
import styles from "./Shell.module.css";
import { SCREENS } from "./screens";

export function Shell({ book }: { book: BookInfo }) {
  const { screen } = useRoute();
  const keys = useKeys();
  useDropped();
  const here = SCREENS.find(({ name }) => name === screen) ?? SCREENS[0];
  const Part = here?.part;
  return (
    <div className={styles.shell}>
      <Nav book={book} here={here?.name ?? ""} />
      <div className={styles.main}>
        <div>
          <Header />
          <Health path={book.path} />
        </div>
        <main className={styles.body} key={here?.name}>
          {Part && <Part />}
        </main>
      </div>
      <Story />
      <UndoDialog />
      <Palette />
      <KeysHelp opened={keys.helping} onClose={keys.closeHelp} />
    </div>
  );
}
