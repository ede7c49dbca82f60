// A file's preview: dates that read two ways are asked about, what comes in otherwise is told, approvals are taken over.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import type { ImportReport } from "../../platform";
import { ImportScreen } from "./ImportScreen";

const none = { new: 0, changed: 0, same: 0, refused: 0 };
const report = (dry_run: boolean): ImportReport => ({
  id: null,
  format: "shopify-orders",
  why: "The header has its columns.",
  orders: { ...none, new: 3 },
  returns: none,
  products: none,
  customers: none,
  refused: [],
  refused_lines: 0,
  approvals: 0,
  notes: [],
  set_aside: [],
  unknown_columns: [],
  lines: 3,
  order_lines: 3,
  value: "120.00",
  return_lines: 0,
  returned_value: "0.00",
  currency: "USD",
  dry_run,
});

beforeEach(() => {
  location.hash = "#/import?path=%2Fhome%2Fada%2Forders.csv";
});

const requests = (calls: { command: string; args: unknown }[], of: string) =>
  calls.filter(({ command }) => command === of).map(({ args }) => (args as { request: object }).request);

test("dates that can be read in two ways are asked about, and the answer goes with the import", async () => {
  const refused = {
    code: "invalid_input",
    message: "Line 2: 03/06/2023 can be read in two ways.",
    details: { line: 2, asks: "dates" },
  };
  const calls = answering({
    import_preview: ({ request }: { request: { dates: string | null } }) =>
      request.dates === null ? Promise.reject(refused) : report(true),
    import_run: () => report(false),
  });
  show(<ImportScreen />);
  await userEvent.click(await screen.findByText("Day, month, year"));
  await userEvent.click(await screen.findByTestId("import-run"));
  await screen.findByTestId("import-done");
  expect(requests(calls, "import_run")).toMatchObject([{ dates: "dmy", accept_approvals: false }]);
});

test("approvals of the file are taken over only when the owner says so", async () => {
  const some = { ...report(true), approvals: 3, notes: ["Two orders come to another total."] };
  const calls = answering({ import_preview: () => some, import_run: () => report(false) });
  show(<ImportScreen />);
  expect((await screen.findByTestId("import-notes")).textContent).toContain("another total");
  const accept = await screen.findByTestId<HTMLInputElement>("import-approvals");
  expect(accept.checked).toBe(false);
  await userEvent.click(accept);
  await userEvent.click(screen.getByTestId("import-run"));
  await waitFor(() => expect(requests(calls, "import_run")).toMatchObject([{ accept_approvals: true }]));
});
