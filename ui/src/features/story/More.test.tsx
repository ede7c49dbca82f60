// The menu of rarer steps shows only what the order allows now.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderLine, orderWith } from "../../../tests/orders";
import { answering, show } from "../../../tests/stage";
import type { EventView, OrderView } from "../../platform";
import type { Asked } from "./dialogs/asked";
import { More } from "./More";

async function items(order: OrderView): Promise<string[]> {
  const { unmount } = show(<More order={order} onAsk={() => {}} />);
  await userEvent.click(screen.getByTestId("story-more"));
  const found = await screen.findAllByRole("menuitem", { hidden: true });
  const steps = found.map(({ dataset }) => dataset.testid?.replace("more-", "") ?? "");
  unmount();
  return steps;
}

const event = { actor_kind: "person", undone: false, kind: "approved" } as EventView;

test("an order before its approval can be copied, put aside and cancelled", async () => {
  const order = orderWith([orderLine(1, 2)], { status: "awaiting_approval", desk: "approval" });
  expect(await items(order)).toEqual(["copy", "hold", "cancel"]);
});

test("an order partly on its way can be lost, refused and shipped further", async () => {
  const line = orderLine(1, 10, { shipped: 7, in_transit: 7, open: 3, reserved: 3 });
  const order = orderWith([line], { paid: "10.00", events: [event] });
  expect(await items(order)).toEqual("ship deliver refused lost pay refund copy hold cancel undo".split(" "));
});

test("a step that has its button stands there alone", async () => {
  const next = [{ step: "fulfil", label: "Ship", main: true }];
  const order = orderWith([orderLine(1, 2, { reserved: 2 })], { next });
  expect(await items(order)).not.toContain("ship");
});

test("what arrived can come back; what has ended can only be copied", async () => {
  const arrived = orderLine(1, 2, { shipped: 2, open: 0, delivered: 2, kept: 2 });
  const delivered = orderWith([arrived], { status: "delivered", desk: null });
  expect(await items(delivered)).toEqual(["return", "pay", "copy"]);
  expect(await items(orderWith([orderLine(1, 2)], { status: "rejected", desk: null }))).toEqual(["copy"]);
});

test("a copy opens its own story; what asks opens its dialog", async () => {
  const asked: Asked[] = [];
  answering({ order_copy: () => orderWith([], { id: 8, number: "20008" }) });
  show(<More order={orderWith([orderLine(1, 2)])} onAsk={(one) => asked.push(one)} />);
  await userEvent.click(screen.getByTestId("story-more"));
  await userEvent.click(await screen.findByTestId("more-cancel"));
  await userEvent.click(screen.getByTestId("story-more"));
  await userEvent.click(await screen.findByTestId("more-copy"));
  await waitFor(() => expect(window.location.hash).toContain("order=8"));
  expect(asked).toEqual([{ dialog: "cancel" }]);
});
