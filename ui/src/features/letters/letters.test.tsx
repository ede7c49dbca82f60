// Letters: listed with why they are aside, made an order, done with; files dropped on the window are taken in.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderWith } from "../../../tests/orders";
import { answering, show } from "../../../tests/stage";
import type { LetterView } from "../../platform";
import { Letters } from "./Letters";
import { isLetter } from "./take";

const letter = (more: Partial<LetterView> = {}): LetterView => ({
  id: 7,
  at: "2026-11-20T10:00:00Z",
  file: "parcel.eml",
  name: "Ada Marsh",
  address: "ada@example.org",
  subject: "Your parcel",
  sent_at: "2026-11-20T09:00:00Z",
  words: "2 x Mug has shipped",
  attachments: [{ name: "label.pdf", bytes: 18_432 }],
  whole: true,
  why: "It is a notice of a parcel.",
  order: null,
  number: null,
  settled: false,
  ...more,
});
const listed = (one: LetterView) => ({
  letter_list: () => ({ items: [one], page: 1, per_page: 50, total: 1, total_is_at_least: false, pages: 1 }),
});

async function opened(one: LetterView, more: object = {}) {
  const calls = answering({ ...listed(one), ...more });
  show(<Letters />);
  await userEvent.click(await screen.findByText("Ada Marsh"));
  await screen.findByTestId("letter-whole");
  return calls;
}

test("a letter kept aside says why, shows its words and becomes an order", async () => {
  const calls = await opened(letter(), { letter_enter: () => orderWith([]) });
  expect(screen.getByTestId("letter-why").textContent).toContain("It is a notice of a parcel.");
  expect(screen.getByTestId("letter-whole").textContent).toContain("2 x Mug has shipped");
  screen.getByText("18.4 kB");
  await userEvent.click(screen.getByTestId("letter-enter"));
  await waitFor(() => expect(calls.map(({ command }) => command)).toContain("letter_enter"));
});

test("one is done with, and says how it comes back", async () => {
  const calls = await opened(letter(), { letter_settle: () => letter({ settled: true }) });
  await userEvent.click(screen.getByTestId("letter-settle"));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "letter_settle")?.args).toEqual({ id: 7 }),
  );
  await screen.findByText(/Ctrl\+Z/);
});

test("one that became an order leads to it and offers nothing else", async () => {
  await opened(letter({ order: 9, number: "20009", why: null }));
  expect(screen.getByTestId("letter-order").getAttribute("href")).toContain("order=9");
  expect(screen.queryByTestId("letter-enter")).toBeNull();
  expect(screen.queryByTestId("letter-settle")).toBeNull();
});

test("a file is a letter by its ending", () => {
  expect(["a.eml", "B.MSG", "c.mbox", "d.txt"].every(isLetter)).toBe(true);
  expect(["a.csv", "eml", "b.xlsx"].some(isLetter)).toBe(false);
});
