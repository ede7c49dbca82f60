// The steps of an order: the main one is one click, a rejection asks for its reason, a refusal is told.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import type { OrderView } from "../../platform";
import { payment } from "../../shared/asked";
import { Steps } from "./Steps";

const order = (next: OrderView["next"]) =>
  ({ id: 7, number: "20007", due: "872.40", currency: "GBP", next }) as OrderView;
const step = (name: string, main: boolean) => ({ step: name, label: `Do ${name}`, main });

test("the next step is the main button; Mail's questions are answered at the lines", async () => {
  const calls = answering({ order_approve: () => order([]) });
  show(<Steps order={order([step("approve", true), step("reject", false), step("clarify", false)])} />);
  expect(screen.getByTestId("story-next").dataset.step).toBe("approve");
  expect(screen.queryByText("Do clarify")).toBeNull();
  await userEvent.click(screen.getByTestId("story-next"));
  await waitFor(() => expect(calls).toEqual([{ command: "order_approve", args: { id: 7, reason: null } }]));
});

test("a rejection takes its reason along", async () => {
  const calls = answering({ order_reject: () => order([]) });
  show(<Steps order={order([step("reject", false)])} />);
  await userEvent.click(screen.getByTestId("story-reject"));
  await userEvent.type(await screen.findByTestId("reject-reason"), "Not ours");
  await userEvent.click(screen.getByTestId("reject-confirm"));
  await waitFor(() => expect(calls[0]?.args).toEqual({ id: 7, reason: "Not ours" }));
});

test("a part payment is the amount typed, for the engine to read", async () => {
  const calls = answering({ order_pay: () => order([]) });
  show(<Steps order={order([step("pay", true)])} />);
  await userEvent.click(screen.getByTestId("story-pay-part"));
  await userEvent.type(await screen.findByTestId("pay-amount"), "1,000.5");
  await userEvent.click(screen.getByTestId("pay-confirm"));
  await waitFor(() => expect(calls[0]?.args).toEqual({ id: 7, payment: payment("1,000.5") }));
});

test("a refusal is told, and the buttons stay", async () => {
  const message = "Order 20007 is not paid: 872.40 is due before it may be shipped.";
  answering({ order_fulfil: () => Promise.reject({ code: "refused", message, details: null }) });
  show(<Steps order={order([step("fulfil", true)])} />);
  await userEvent.click(screen.getByTestId("story-next"));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByTestId("story-next")).toBeTruthy();
});
