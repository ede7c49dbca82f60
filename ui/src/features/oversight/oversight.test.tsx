// Oversight's parts: the bottleneck with its orders, forecasts with what runs out first, charts taken along.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Answers, answering, show } from "../../../tests/stage";
import type { ForecastView, OversightView } from "../../platform";
import { Bottleneck } from "./Bottleneck";
import { ExportMenu } from "./ExportMenu";
import { Forecasts } from "./Forecasts";
import { Narrow } from "./Narrow";
import { whole } from "./period";
import { ReportButton } from "./ReportButton";

const neck = {
  stage: "approved",
  desk: "warehouse",
  share: 0.6,
  median_hours: 43,
  p90_hours: 143,
  n: 5093,
  sentence: "Orders wait longest at Warehouse (for stock).",
  evidence: "median 43 h, p90 143 h, n = 5,093",
  now: [4, 5, 6, 7, 8, 9, 10],
};
const view = { stages: [], bottleneck: neck } as unknown as OversightView;
const row = (id: number) => ({
  id,
  number: String(id),
  customer: "Ada Marsh",
  summary: "2 × Mug",
  total: "9.00",
  since: new Date().toISOString(),
});
const shop: Answers = { session: () => ({ book: { name: "The shop / Leeds", currency: "EUR" } }) };

test("the bottleneck says its sentence, shows the oldest orders there, and leads to its desk", async () => {
  const calls = answering({ order_some: ({ ids }) => ids.map(row) });
  show(<Bottleneck data={view} />);
  expect(screen.getByTestId("bottleneck").textContent).toContain(
    "Orders wait longest at Warehouse (for stock).",
  );
  await userEvent.click(await screen.findByTestId("behind-4"));
  expect(window.location.hash).toContain("order=4");
  expect(calls.find(({ command }) => command === "order_some")?.args).toEqual({ ids: [4, 5, 6, 7, 8] });
  expect(screen.getByTestId("bottleneck-desk").getAttribute("href")).toBe("#/board?desk=warehouse");
  expect(screen.getByTestId("bottleneck-all").getAttribute("href")).toBe("#/orders?status=approved");
});

test("with no bottleneck it says so", () => {
  answering({});
  show(<Bottleneck data={{ ...view, bottleneck: null }} />);
  expect(screen.getByTestId("bottleneck").textContent).toContain("No bottleneck");
});

test("a chart is saved under a name that says what it is, and the folder is remembered", async () => {
  localStorage.clear();
  const asked: { defaultPath?: string }[] = [];
  const calls = answering({
    ...shop,
    "plugin:dialog|save": ({ options }) => {
      asked.push(options);
      return "/home/owner/Charts/mine.svg";
    },
    chart_save: () => null,
  });
  const query = whole({ from: "2026-01-01", to: "2026-03-31", by: "week" });
  show(<ExportMenu info={{ name: "throughput", title: "Throughput" }} query={query} />);
  for (const nth of [0, 1]) {
    await userEvent.click(screen.getByTestId("save-throughput"));
    await userEvent.click(await screen.findByTestId("save-throughput-svg"));
    await waitFor(() => expect(asked).toHaveLength(nth + 1));
  }
  const name = "The shop Leeds - Throughput - 2026-01-01 to 2026-03-31.svg";
  expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([name, `/home/owner/Charts/${name}`]);
  expect(calls.find(({ command }) => command === "chart_save")?.args).toMatchObject({
    name: "throughput",
    format: "svg",
    path: "/home/owner/Charts/mine.svg",
  });
});

test("the report is asked for the period that is shown", async () => {
  const calls = answering({
    ...shop,
    "plugin:dialog|save": () => "/home/owner/report.pdf",
    report_file_name: () => "Report 2026.pdf",
    report_save: () => ({ file: "/home/owner/report.pdf", period: "2026", note: null }),
  });
  const query = whole({ from: "2026-01-01", to: null, by: "month" });
  show(<ReportButton query={query} />);
  await userEvent.click(screen.getByTestId("report"));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "report_save")?.args).toEqual({
      request: { query, paper: null },
      path: "/home/owner/report.pdf",
    }),
  );
});

test("products at risk come first and all of them on demand", async () => {
  const one = { product: "Mug", product_id: 3, sentence: "Out soon.", at_risk: true, days_of_cover: 4.2 };
  const rest = { out_from: "2026-11-28", out_to: "2026-12-02", reorder_point: 12, suggested: 24 };
  const mug = { ...one, ...rest, class: "smooth", abc: "a" } as unknown as ForecastView;
  const calls = answering({
    forecast_list: () => ({ at_risk: 1, n: 9, service: 95, days: 182, by: "week", products: [mug] }),
  });
  show(<Forecasts />);
  await screen.findByTestId("forecast-all");
  await waitFor(() => expect(screen.getByTestId("forecast-n").textContent).toContain("One of 9"));
  await userEvent.click(screen.getByTestId("forecast-all"));
  await waitFor(() =>
    expect(calls.filter(({ command }) => command === "forecast_list").map(({ args }) => args)).toMatchObject([
      { query: { at_risk: true } },
      { query: { at_risk: false } },
    ]),
  );
});

test("how time is counted is one click, kept in the address", async () => {
  window.location.hash = "#/oversight";
  answering({ order_sources: () => [], product_list: () => [], customer_list: () => ({ items: [] }) });
  show(<Narrow />);
  await userEvent.click(await screen.findByText("Opening hours"));
  expect(window.location.hash).toContain("hours=business");
});
