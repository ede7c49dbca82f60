// Tables: long ones stay light, keys walk, heads sort.
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../tests/stage";
import type { Column } from "./model";
import { Table } from "./Table";
import { stepTo } from "./walk";

type Row = { id: number; name: string };
const rows: Row[] = Array.from({ length: 4070 }, (_, id) => ({ id, name: `Product ${4070 - id}` }));
const columns: Column<Row>[] = [
  { id: "name", head: "Name", cell: ({ name }) => name, sort: ({ name }) => name },
  { id: "id", head: "Number", cell: ({ id }) => id, sort: ({ id }) => id, end: true },
];

function table(onOpen = vi.fn(), given: Row[] | undefined = rows) {
  show(
    <Table
      label="Products"
      columns={columns}
      rows={given}
      rowKey={({ id }) => String(id)}
      onOpen={onOpen}
      empty={<p data-testid="nothing" />}
      testid="row"
    />,
  );
  return onOpen;
}

test("four thousand rows are announced and a screenful is drawn", () => {
  table();
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("4071");
  const drawn = screen.getAllByTestId(/^row-\d/).length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(60);
});

test("a head sorts, and says so", () => {
  table();
  const head = screen.getByRole("columnheader", { name: "Number" });
  fireEvent.click(within(head).getByRole("button"));
  fireEvent.click(within(head).getByRole("button"));
  const sorted = head.getAttribute("aria-sort");
  const first = screen.getAllByTestId(/^row-\d/)[0];
  expect([sorted, first?.textContent]).toEqual(
    sorted === "descending" ? ["descending", "Product 14069"] : ["ascending", "Product 40700"],
  );
});

test("arrows move the one tab stop, Enter opens its row", () => {
  const onOpen = table();
  const [first, second] = screen.getAllByTestId(/^row-\d/);
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second as HTMLElement, { key: "Enter" });
  expect(onOpen).toHaveBeenCalledWith(rows[1]);
});

test("nothing is said where nothing is, and places are held while rows are read", () => {
  table(vi.fn(), []);
  expect(screen.getByTestId("nothing")).toBeTruthy();
});

test("keys lead no further than the ends", () => {
  expect(stepTo("ArrowUp", 0, 5)).toBe(0);
  expect(stepTo("PageDown", 1, 5)).toBe(4);
  expect(stepTo("End", 0, 5)).toBe(4);
  expect(stepTo("Tab", 0, 5)).toBeUndefined();
  expect(stepTo("ArrowDown", 0, 0)).toBeUndefined();
});
