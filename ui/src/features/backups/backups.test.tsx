// Backups: what a restore loses is told before it is done, a passphrase is asked for, a damaged book offers its rescue.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Answers, answering, show } from "../../../tests/stage";
import type { RestoreView } from "../../platform";
import { Backups } from "./Backups";
import { Rescue } from "./Rescue";
import { RestoreDialog } from "./RestoreDialog";

const lost: RestoreView = {
  file: "/b/Shop.fivedesk",
  at: "2026-11-25T13:05:00Z",
  since: "2026-11-25T13:05:00Z",
  orders: 4,
  changed: 0,
  payments: 0,
  events: 12,
  loses: "4 orders since 14:05 are lost.",
  regains: null,
  gap: "The order numbers #5 to #8 stay unused.",
  kept: null,
};

const backup = (name: string, encrypted: boolean) => ({
  name,
  path: `/b/${name}`,
  at: "2026-11-25T13:05:00Z",
  bytes: 1_200_000,
  encrypted,
  orders: null,
  events: null,
});

const view = {
  folder: "/b",
  usual_folder: true,
  encrypted: false,
  last: { ...backup("Shop.fivedesk", false), orders: 12, events: 80 },
  failed: null,
  kept: null,
  backups: [backup("Shop.fivedesk", false), backup("Shop.fivedesk.age", true)],
};

test("the last backup says what it was proven to hold, a failed one why", async () => {
  answering({ backup_list: () => view });
  const { unmount } = show(<Backups />);
  expect((await screen.findByTestId("backup-last")).textContent).toContain("12 orders and 80 events");
  expect(screen.getByTestId("backup-list").children).toHaveLength(2);
  unmount();
  answering({ backup_list: () => ({ ...view, failed: { at: lost.at, problem: "The disk is full." } }) });
  show(<Backups />);
  expect((await screen.findByTestId("backup-last")).textContent).toContain("The disk is full.");
});

test("a restore tells what is lost, and only then is done", async () => {
  const calls = answering({
    restore_preview: () => lost,
    restore_run: () => ({ ...lost, kept: "/b/kept.fivedesk" }),
  });
  show(<RestoreDialog file="/b/Shop.fivedesk" onClose={() => {}} />);
  expect((await screen.findByTestId("restore-lost")).textContent).toContain("4 orders since 14:05");
  expect(calls.map(({ command }) => command)).toEqual(["restore_preview"]);
  await userEvent.click(screen.getByTestId("restore-confirm"));
  await waitFor(() => expect(calls[1]?.command).toBe("restore_run"));
  expect(calls[1]?.args).toEqual({ request: { file: "/b/Shop.fivedesk", passphrase: null } });
});

test("an encrypted backup asks for its passphrase, and again when that is wrong", async () => {
  const details = { field: "passphrase" };
  const refuse = (message: string) => {
    throw { code: "invalid_input", message, details };
  };
  const answers: Answers = {
    restore_preview: ({ request: { passphrase } }) => {
      if (passphrase === null) return refuse("Give its passphrase.");
      return passphrase === "open sesame" ? lost : refuse("That is not the passphrase.");
    },
    restore_run: () => lost,
  };
  const calls = answering(answers);
  show(<RestoreDialog file="/b/Shop.fivedesk.age" onClose={() => {}} />);
  const field = await screen.findByTestId("restore-passphrase");
  await userEvent.type(field, "wrong{Enter}");
  await screen.findByText("That is not the passphrase.");
  await userEvent.clear(screen.getByTestId("restore-passphrase"));
  await userEvent.type(screen.getByTestId("restore-passphrase"), "open sesame{Enter}");
  await userEvent.click(await screen.findByTestId("restore-confirm"));
  await waitFor(() => expect(calls.at(-1)?.command).toBe("restore_run"));
  expect(calls.at(-1)?.args).toMatchObject({ request: { passphrase: "open sesame" } });
});

test("a damaged book offers its newest good backup and salvage, another problem neither", async () => {
  answering({ restore_preview: () => lost, book_salvage: () => null });
  const details = { backup: "/b/Shop.fivedesk", backup_at: "2026-11-25T13:05:00Z" };
  const problem = { code: "damaged_book", message: "It is damaged.", details };
  const { unmount } = show(<Rescue problem={problem} />);
  await userEvent.click(screen.getByTestId("rescue-restore"));
  expect((await screen.findByTestId("restore-lost")).textContent).toContain("4 orders");
  expect(screen.getByTestId("rescue-salvage")).toBeTruthy();
  unmount();
  show(<Rescue problem={{ ...problem, code: "newer_book" }} />);
  expect(screen.queryByTestId("rescue-salvage")).toBeNull();
});
