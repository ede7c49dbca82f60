// A closed period: what is closed is told, closing sends the day, a refusal stands at it.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import type { BookInfo } from "../../platform";
import { ClosePeriod } from "./ClosePeriod";

const book = (closed_until: string | null) => ({ closed_until }) as BookInfo;

test("a day is sent as typed; what is closed can be opened again", async () => {
  const calls = answering({ book_close: () => book("2026-11-01") });
  show(<ClosePeriod book={book("2026-10-01")} />);
  expect(screen.getByTestId("period-stands").textContent).toContain("2026-10-01");
  await userEvent.click(screen.getByTestId("period-close"));
  await userEvent.type(await screen.findByTestId("period-until"), "2026-11-01");
  await userEvent.click(screen.getByTestId("period-confirm"));
  await waitFor(() => expect(calls[0]?.args).toEqual({ until: "2026-11-01" }));
  await userEvent.click(screen.getByTestId("period-reopen"));
  await waitFor(() => expect(calls[1]?.args).toEqual({ until: null }));
});

test("a day that has not come is refused at the field", async () => {
  const message = "That has not come yet.";
  answering({
    book_close: () => Promise.reject({ code: "invalid_input", message, details: { field: "until" } }),
  });
  show(<ClosePeriod book={book(null)} />);
  expect(screen.queryByTestId("period-reopen")).toBeNull();
  await userEvent.click(screen.getByTestId("period-close"));
  await userEvent.type(await screen.findByTestId("period-until"), "2030-01-01");
  await userEvent.click(screen.getByTestId("period-confirm"));
  expect(await screen.findByText(message)).toBeTruthy();
});
