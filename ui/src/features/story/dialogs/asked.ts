// What a step may still ask before it is taken, and when an order allows it. The engine has the last word.
import type { LineView, OrderView } from "../../../platform";
import { isNothing } from "../../../shared/figures";

export type DialogName =
  | "edit"
  | "ship"
  | "pay"
  | "track"
  | "cancel"
  | "hold"
  | "lost"
  | "refused"
  | "return"
  | "refund"
  | "substitute";

/** A dialog that is open, and the line it is about where it is about one. */
export type Asked = { dialog: DialogName; line?: number };
export type Ask = (asked: Asked) => void;

export type FormProps = { order: OrderView; line: LineView | undefined; onClose: () => void };

const some = (most: (line: LineView) => number) => (order: OrderView) =>
  order.lines.some((line) => most(line) > 0);
const ended = ({ status }: OrderView) => status === "rejected" || status === "cancelled";
const approved = (order: OrderView) =>
  !ended(order) && order.status !== "received" && order.status !== "awaiting_approval";
const offered = ({ next }: OrderView, step: string) => next.some((one) => one.step === step);

/** How much of a line each step that takes parts can take. */
export const MOST = {
  ship: (line: LineView) => line.reserved,
  cancel: (line: LineView) => line.open,
  lost: (line: LineView) => line.in_transit,
  refused: (line: LineView) => line.in_transit,
  return: (line: LineView) => line.kept,
};

/** Whether a change now sends the order back to Approval. */
export const wasApproved = approved;

/** Something of the line waits for stock, and some stock of it is there. */
const lacksAndHas = ({ open, reserved, available }: LineView) => open > reserved && available > 0;

/** What the order allows beside its next steps, which have buttons of their own. */
export const ALLOWED = {
  edit: (order: OrderView) => !ended(order),
  ship: (order: OrderView) => approved(order) && some(MOST.ship)(order) && !offered(order, "fulfil"),
  pay: (order: OrderView) => approved(order) && order.status !== "returned" && !offered(order, "pay"),
  deliver: (order: OrderView) => some(MOST.lost)(order) && !offered(order, "deliver"),
  cancel: (order: OrderView) => !ended(order) && order.status !== "received" && some(MOST.cancel)(order),
  hold: (order: OrderView) => order.desk !== null && order.hold !== "manual",
  lost: some(MOST.lost),
  refused: some(MOST.refused),
  return: some(MOST.return),
  refund: (order: OrderView) => !isNothing(order.paid),
  part: (order: OrderView) =>
    order.status === "approved" && order.hold !== "manual" && order.lines.some(lacksAndHas),
  copy: (order: OrderView) => order.lines.length > 0,
  undo: (order: OrderView) =>
    order.events.some(
      ({ actor_kind, undone, kind }) => actor_kind === "person" && !undone && kind !== "undone",
    ),
};
