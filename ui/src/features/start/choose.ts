// The system's dialogs for a book.
import { chooseFile, chooseTarget } from "../../platform";
import type { Say } from "../../shared/words";

const kinds = (say: Say) => [{ name: say("window-book-kind"), extensions: ["fivedesk"] }];

export const openBook = (say: Say) => chooseFile(say("window-start-open"), kinds(say));
export const newBookPath = (say: Say, usual: string) =>
  chooseTarget(say("window-start-where"), usual, kinds(say));
