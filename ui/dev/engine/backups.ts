// Made-up backups, restores and a lock. The passphrase and the password are "open sesame".
import type { BackupsView, BackupView, RestoreView, SalvageView } from "../../src/platform";
import { ago, Refusal, type State } from "./state";

const SECRET = "open sesame";
const FOLDER = "/home/owner/.local/share/org.fivedesk.Fivedesk/backups";
const DAYS = [0.2, 1, 2, 3, 4, 5, 9, 16, 23, 54, 84, 115];

const taken = (days: number, encrypted: boolean): BackupView => {
  const at = ago(60 * 24 * days);
  const name = `The gift shop ${at.slice(0, 10)} 180000+0000 0f3a91c2.fivedesk${encrypted ? ".age" : ""}`;
  return {
    name,
    path: `${FOLDER}/${name}`,
    at,
    bytes: 18_432_000,
    encrypted,
    orders: 2398,
    events: 16_790,
  };
};

export function backups(state: State) {
  const view: BackupsView = {
    folder: FOLDER,
    usual_folder: true,
    encrypted: false,
    last: taken(0.2, false),
    failed: null,
    kept: null,
    backups: DAYS.map((days) => ({ ...taken(days, days === 1), orders: null, events: null })),
  };
  const lock = { on: false, idle_minutes: null as number | null };
  let failures = 0;
  const lost = (file: string): RestoreView => ({
    file,
    at: ago(60 * 5),
    since: ago(60 * 5),
    orders: 4,
    changed: 2,
    payments: 3,
    events: 41,
    loses: "4 orders since 25 Nov 2026, 14:05 are lost, and what happened to 2 earlier orders.",
    regains: null,
    gap: "The order numbers #22397 to #22400 were given out since and stay unused.",
    kept: null,
  });
  const look = ({ request }: { request: { file: string; passphrase: string | null } }) => {
    const details = { field: "passphrase", file: request.file };
    if (request.file.endsWith(".age") && request.passphrase === null)
      throw new Refusal("invalid_input", `${request.file} is encrypted. Give its passphrase.`, details);
    if (request.file.endsWith(".age") && request.passphrase !== SECRET)
      throw new Refusal("invalid_input", `That is not the passphrase of ${request.file}.`, details);
    return lost(request.file);
  };
  const salvaged: SalvageView = {
    path: "/home/owner/.local/share/org.fivedesk.Fivedesk/book salvaged 2026-11-25 180000.fivedesk",
    read: 48_211,
    lost: 27,
    summary: "48,211 rows were read and 27 were lost.",
    tables: [{ table: "order_events", read: 16_763, lost: 27, more: false }],
    healthy: false,
    findings: [],
  };
  const commands = {
    backup_list: () => view,
    backup_take: () => {
      view.last = taken(0, view.encrypted);
      view.failed = null;
      view.backups.unshift(view.last);
      return view.last;
    },
    backup_folder: ({ folder }: { folder: string | null }) =>
      Object.assign(view, { folder: folder ?? FOLDER, usual_folder: folder === null }),
    backup_encrypt: ({ passphrase }: { passphrase: string | null }) => {
      if (passphrase !== null && passphrase.length < 8)
        throw new Refusal("invalid_input", "Take a passphrase of at least 8 letters.", {
          field: "passphrase",
        });
      return Object.assign(view, { encrypted: passphrase !== null });
    },
    restore_preview: look,
    restore_run: (asked: { request: { file: string; passphrase: string | null } }) => {
      const done = { ...look(asked), kept: "/home/owner/book before restore 2026-11-25 180000.fivedesk" };
      view.kept = done.kept;
      state.problem = null;
      return done;
    },
    restore_undo: () => ({ ...lost(view.kept ?? ""), kept: view.kept }),
    book_salvage: () => salvaged,
    lock_set: ({
      request,
    }: {
      request: { before: string | null; password: string | null; idle_minutes: number | null };
    }) => {
      if (lock.on && request.before !== SECRET) throw new Refusal("refused", "That is not the password.");
      return Object.assign(lock, { on: request.password !== null, idle_minutes: request.idle_minutes });
    },
    lock_open: ({ password }: { password: string }) => {
      if (password === SECRET) return null;
      failures += 1;
      const seconds = failures < 3 ? 0 : 5;
      const words = "That is not the password.";
      const message = seconds === 0 ? words : `${words} Wait ${seconds} seconds before the next try.`;
      throw new Refusal("refused", message, { field: "password", seconds: String(seconds) });
    },
  };
  return { commands, lock };
}
