// The system's dialog for a file to import.
import { chooseFile } from "../../platform";
import type { Say } from "../../shared/words";

const ENDINGS = ["csv", "tsv", "txt", "json"];

export const chooseImport = (say: Say) =>
  chooseFile(say("window-import-choose"), [
    { name: say("window-import-files"), extensions: ENDINGS },
    { name: say("window-import-any"), extensions: ["*"] },
  ]);
