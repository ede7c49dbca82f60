// Reports of the made-up shop: saved nowhere, written by nobody.
import type { ReportScheduleView } from "../../src/bindings/bindings";

// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;

export function reports(): Record<string, (args: Args) => unknown> {
  let schedule: ReportScheduleView = { folder: null, weekly: false, monthly: false, paper: null, last: [] };
  return {
    report_save: ({ path }) => ({ file: path, period: "1 Nov 2026 – 25 Nov 2026", note: null }),
    report_file_name: () => "The gift shop report to 2026-11-25.pdf",
    report_schedule: () => schedule,
    report_schedule_set: ({ request }) => {
      schedule = { ...schedule, ...request };
      return schedule;
    },
  };
}
