// The first choice: the likely currency, a new book, and why a book did not open.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import { currencies, currencyOf } from "./currency";
import { Start } from "./Start";

test("the currency is guessed from the first region named", () => {
  expect(currencyOf(["en-GB", "de-DE"])).toBe("GBP");
  expect(currencyOf(["en", "de-DE"])).toBe("EUR");
  expect(currencyOf(["en"])).toBe("EUR");
  expect(currencyOf(["C", "c.utf-8", ""])).toBe("EUR");
  expect(currencies().find(({ value }) => value === "USD")?.label).toContain("US Dollar");
});

const session = {
  book: null,
  default_path: "/books/book.fivedesk",
  problem: null,
  lock: { on: false, idle_minutes: null },
};

test("a new book takes its name, in the usual place unless told otherwise", async () => {
  const calls = answering({ book_new: () => ({ name: "Mugs & More" }) });
  show(<Start session={session} />);
  expect(screen.getByTestId<HTMLButtonElement>("start-make").disabled).toBe(true);
  await userEvent.type(screen.getByTestId("start-name"), " Mugs & More ");
  await userEvent.click(screen.getByTestId("start-make"));
  await waitFor(() => expect(calls[0]?.args).toMatchObject({ path: null, name: "Mugs & More" }));
});

test("a book that did not open says why", () => {
  const problem = { code: "newer_book", message: "Update Fivedesk to open it.", details: null };
  show(<Start session={{ ...session, problem }} />);
  expect(screen.getByTestId("start-problem").textContent).toBe("Update Fivedesk to open it.");
});
