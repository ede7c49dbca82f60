// The system's dialogs for backups.
import { chooseFile, chooseFolder } from "../../platform";
import type { Say } from "../../shared/words";

export const chooseBackup = (say: Say) =>
  chooseFile(say("window-restore-file"), [
    { name: say("window-backup-kind"), extensions: ["fivedesk", "age"] },
  ]);
export const chooseBackupFolder = (say: Say) => chooseFolder(say("window-backup-folder-choose"));
