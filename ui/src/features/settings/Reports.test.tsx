// Reports that are written by themselves: the first one asks where to, and failures are told with their reason.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import type { ReportScheduleView } from "../../platform";
import { Reports } from "./Reports";

const none: ReportScheduleView = { folder: null, weekly: false, monthly: false, paper: null, last: [] };

test("the first report asks for a folder; without one nothing is set", async () => {
  let folder: string | null = null;
  const calls = answering({
    report_schedule: () => none,
    report_schedule_set: ({ request }: { request: object }) => ({ ...none, ...request }),
    "plugin:dialog|open": () => folder,
  });
  show(<Reports />);
  const sent = () => calls.filter((call) => call.command === "report_schedule_set");
  await userEvent.click(await screen.findByTestId("reports-weekly"));
  expect(sent()).toEqual([]);
  folder = "/shop/reports";
  await userEvent.click(screen.getByTestId("reports-weekly"));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.args).toMatchObject({ request: { folder, weekly: true, monthly: false } });
  expect(await screen.findByText(folder)).toBeTruthy();
  await userEvent.click(screen.getByTestId("reports-weekly"));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.args).toMatchObject({ request: { folder: null, weekly: false } });
});

test("how the last ones went is told", async () => {
  const run = { first_day: "2026-11-16", failures: 2 };
  const last = [
    { ...run, every: "week", written_at: null, file: null, problem: "The folder is gone." },
    { ...run, every: "month", written_at: "2026-11-01T06:00:00Z", file: "/r/October.pdf", problem: null },
  ];
  answering({ report_schedule: () => ({ ...none, folder: "/r", weekly: true, monthly: true, last }) });
  show(<Reports />);
  const told = (await screen.findByTestId("reports-last")).textContent;
  expect(told).toContain("The folder is gone.");
  expect(told).toContain("/r/October.pdf");
});
