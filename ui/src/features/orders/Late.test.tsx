// Late payments: each with its reminder, which goes to the clipboard as it stands.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import { Late } from "./Late";

test("a late payment tells who owes what since when, and its reminder is copied", async () => {
  const user = userEvent.setup();
  const reminder = "Dear Ada Marsh,\n\n999.99 EUR are due.";
  const one = { order: 7, number: "7", customer: "Ada Marsh", email: "ada@example.com", due: "999.99" };
  answering({ order_late: () => [{ ...one, due_on: "2026-11-16T10:00:00Z", days_late: 4, reminder }] });
  show(<Late />);
  expect((await screen.findByTestId("late-7")).textContent).toContain("4 days late");
  expect(screen.getByTestId("reminder-7").textContent).toBe(reminder);
  await user.click(screen.getByTestId("late-copy-7"));
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(reminder));
});

test("that nothing is late is said", async () => {
  answering({ order_late: () => [] });
  show(<Late />);
  expect(await screen.findByText("No payment is late")).toBeTruthy();
});
