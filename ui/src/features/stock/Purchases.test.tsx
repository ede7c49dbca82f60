// Purchases: noted in one go, received whole or in part, and a refusal leaves every word where it is.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Answers, answering, show } from "../../../tests/stage";
import { Purchases } from "./Purchases";

const line = { product_id: 1, product: "Blue mug", sku: null, ordered: 200, received: 0, due_in: 200 };
const purchase = {
  id: 7,
  supplier: "Nord",
  noted_at: "2026-11-25T10:00:00Z",
  due_day: "2026-11-27",
  overdue: false,
  state: "open",
  lines: [line],
};
const usual: Answers = { supplier_list: () => [], purchase_list: () => [purchase] };

test("a purchase is noted with its supplier and day, and the next can be typed", async () => {
  const calls = answering({ ...usual, purchase_note: () => purchase });
  show(<Purchases search="" />);
  await userEvent.type(screen.getByTestId("purchase-text"), "Blue mug:200");
  await userEvent.type(screen.getByTestId("purchase-supplier"), "Nord");
  await userEvent.type(screen.getByTestId("purchase-due"), "Friday");
  await userEvent.click(screen.getByTestId("purchase-send"));
  await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>("purchase-text").value).toBe(""));
  const sent = calls.find(({ command }) => command === "purchase_note")?.args as { request: object };
  expect(sent.request).toEqual({ text: "Blue mug:200", supplier: "Nord", due: "Friday" });
});

test("a refused note leaves every word where it is", async () => {
  const refused = { code: "invalid_input", message: "“someday” is no day.", details: null };
  answering({ ...usual, purchase_note: () => Promise.reject(refused) });
  show(<Purchases search="" />);
  await userEvent.type(screen.getByTestId("purchase-text"), "Blue mug:200");
  await userEvent.click(screen.getByTestId("purchase-send"));
  expect(await screen.findByText(/no day/)).toBeTruthy();
  expect(screen.getByTestId<HTMLTextAreaElement>("purchase-text").value).toBe("Blue mug:200");
});

test("a part is received as it is typed, all of it with one click", async () => {
  const change = { stock: [], resumed: [] };
  const calls = answering({ ...usual, purchase_receive: () => ({ purchase, change }) });
  show(<Purchases search="" />);
  await userEvent.click(await screen.findByTestId("purchase-part-7"));
  await userEvent.type(screen.getByTestId("purchase-part-text-7"), "Blue mug:20{Enter}");
  await waitFor(() => expect(screen.queryByTestId("purchase-part-text-7")).toBeNull());
  await userEvent.click(screen.getByTestId("purchase-receive-7"));
  const received = calls.filter(({ command }) => command === "purchase_receive").map(({ args }) => args);
  expect(received).toEqual([
    { id: 7, text: "Blue mug:20" },
    { id: 7, text: null },
  ]);
});
