// A chart in the page: nothing in it can run, and its points are read by keyboard.
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../tests/stage";
import { Chart } from "./Chart";
import { picture } from "./picture";

const svg = (inside: string, attributes = 'width="200" height="100" viewBox="0 0 800 400"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

test("what could run or load is left out, what draws is kept", () => {
  const drawn = picture(
    svg(`<script>alert(1)</script><foreignObject><p>x</p></foreignObject>
      <rect x="1" y="2" width="3" height="4" fill="#009E73" onclick="alert(1)" style="fill:red"/>
      <image href="https://example.com/x.png"/><a href="https://example.com"><text>y</text></a>
      <path d="M0 0" fill="url(https://example.com/#a)" clip-path="url(#c)"/><text font-size="11">118</text>`),
  );
  const html = drawn?.root.outerHTML ?? "";
  expect(html).toMatch(/<rect x="1" y="2" width="3" height="4" fill="#009E73"/);
  expect(html).toMatch(/clip-path="url\(#c\)"/);
  expect(html).toContain("118");
  expect(html).not.toMatch(/script|onclick|style=|foreignObject|image|<a|href|example\.com/);
});

test("the size comes from the picture; what is no picture is none", () => {
  expect(picture(svg(""))).toMatchObject({ width: 200, height: 100 });
  expect(picture(svg("", 'viewBox="0 0 8 4"'))).toBeNull();
  expect(picture("<p>no</p>")).toBeNull();
  expect(picture("<svg")).toBeNull();
});

const view = {
  name: "throughput",
  svg: svg("<rect width='4' height='4'/>"),
  title: "Throughput",
  takeaway: "118 orders a week, and rising",
  subtitle: "n = 2",
  points: [
    { x: 50, y: 20, label: "Week 46", value: "118 delivered", filter: "status:delivered" },
    { x: 150, y: 40, label: "Week 47", value: "94 delivered", filter: null },
  ],
  table: { columns: [{ name: "Week", numeric: false }], rows: [["46"], ["47"]] },
};

test("arrow keys read the points aloud, Enter opens the orders behind one", () => {
  show(<Chart view={view} />);
  const chart = screen.getByRole("group", { name: "118 orders a week, and rising" });
  expect(chart.tabIndex).toBe(0);
  fireEvent.keyDown(chart, { key: "ArrowRight" });
  expect(chart.querySelector("[aria-live]")?.textContent).toBe("Week 46: 118 delivered");
  fireEvent.keyDown(chart, { key: "ArrowRight" });
  expect(chart.querySelector("[aria-live]")?.textContent).toBe("Week 47: 94 delivered");
  fireEvent.keyDown(chart, { key: "Enter" });
  expect(window.location.hash).toBe("");
  fireEvent.keyDown(chart, { key: "Home" });
  fireEvent.keyDown(chart, { key: "Enter" });
  expect(window.location.hash).toBe("#/orders?status=delivered");
});

test("Escape stops reading", () => {
  show(<Chart view={view} />);
  const chart = screen.getByTestId("chart-throughput");
  fireEvent.keyDown(chart, { key: "End" });
  expect(screen.getByTestId("chart-tip").textContent).toContain("Week 47");
  fireEvent.keyDown(chart, { key: "Escape" });
  expect(screen.queryByTestId("chart-tip")).toBeNull();
});

test("a picture that cannot be drawn leaves its takeaway", () => {
  show(<Chart view={{ ...view, svg: "" }} />);
  expect(screen.getByText("118 orders a week, and rising")).toBeTruthy();
});
