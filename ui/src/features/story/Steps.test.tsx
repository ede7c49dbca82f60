// The steps of an order: the main one is one click, a rejection asks for its reason, a refusal is told.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderLine, orderWith } from "../../../tests/orders";
import { answering, show } from "../../../tests/stage";
import type { OrderView } from "../../platform";
import { UndoDialog } from "../undo/UndoDialog";
import type { Asked } from "./dialogs/asked";
import { Steps } from "./Steps";

const ask = () => {};
const order = (next: OrderView["next"]) =>
  orderWith([orderLine(1, 2)], { due: "872.40", currency: "GBP", next });
const step = (name: string, main: boolean) => ({ step: name, label: `Do ${name}`, main });

test("the next step is the main button; Mail's questions are answered at the lines", async () => {
  const calls = answering({ order_approve: () => order([]) });
  show(
    <Steps
      order={order([step("approve", true), step("reject", false), step("clarify", false)])}
      onAsk={ask}
    />,
  );
  expect(screen.getByTestId("story-next").dataset.step).toBe("approve");
  expect(screen.queryByText("Do clarify")).toBeNull();
  await userEvent.click(screen.getByTestId("story-next"));
  await waitFor(() => expect(calls).toEqual([{ command: "order_approve", args: { id: 7, reason: null } }]));
});

test("a rejection takes its reason along", async () => {
  const calls = answering({ order_reject: () => order([]) });
  show(<Steps order={order([step("reject", false)])} onAsk={ask} />);
  await userEvent.click(screen.getByTestId("story-reject"));
  await userEvent.type(await screen.findByTestId("reject-reason"), "Not ours");
  await userEvent.click(screen.getByTestId("reject-confirm"));
  await waitFor(() => expect(calls[0]?.args).toEqual({ id: 7, reason: "Not ours" }));
});

test("what may be taken in part has its dialog beside the whole", async () => {
  const asked: Asked[] = [];
  const ask = (one: Asked) => asked.push(one);
  const { unmount } = show(<Steps order={order([step("pay", true)])} onAsk={ask} />);
  await userEvent.click(screen.getByTestId("story-pay-part"));
  unmount();
  show(<Steps order={order([step("fulfil", true)])} onAsk={ask} />);
  await userEvent.click(screen.getByTestId("story-ship-part"));
  await userEvent.click(screen.getByTestId("story-edit"));
  expect(asked).toEqual([{ dialog: "pay" }, { dialog: "ship" }, { dialog: "edit" }]);
});

test("a step is told with its undo, which asks for this order", async () => {
  answering({
    order_approve: () => order([]),
    order_undo_preview: () => ({
      event: 3,
      order: 7,
      number: "20007",
      what: "Approved.",
      also: [],
      status: "",
    }),
  });
  show(
    <>
      <Steps order={order([step("approve", true)])} onAsk={ask} />
      <UndoDialog />
    </>,
  );
  await userEvent.click(screen.getByTestId("story-next"));
  await userEvent.click(await screen.findByTestId("told-undo"));
  expect((await screen.findByTestId("undo-plan")).textContent).toContain("Approved.");
});

test("a refusal is told, and the buttons stay", async () => {
  const message = "Order 20007 is not paid: 872.40 is due before it may be shipped.";
  answering({ order_fulfil: () => Promise.reject({ code: "refused", message, details: null }) });
  show(<Steps order={order([step("fulfil", true)])} onAsk={ask} />);
  await userEvent.click(screen.getByTestId("story-next"));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByTestId("story-next")).toBeTruthy();
});
