// Which command a card's button is.
import { type CardAction, engine, type OrderView } from "../../platform";
import { payment, WHOLE } from "../../shared/asked";

export type Answer = Pick<CardAction, "step" | "line" | "product_id"> & { reason: string | null };

const clarified = (id: number, { line, product_id }: Answer, drop: boolean) =>
  engine.orderClarify(id, [{ line: line ?? 0, product_id, quantity: null, drop }]);

const STEPS: Record<string, (id: number, asked: Answer) => Promise<OrderView>> = {
  approve: (id) => engine.orderApprove(id, null),
  reject: (id, { reason }) => engine.orderReject(id, reason),
  pay: (id) => engine.orderPay(id, payment(null)),
  fulfil: (id) => engine.orderFulfil(id, WHOLE),
  resume: (id) => engine.orderResume(id, null),
  refund: (id) => engine.orderRefund(id, null, null, null),
  deliver: (id) => engine.orderDeliver(id),
  not_duplicate: (id) => engine.orderNotDuplicate(id),
  product: (id, asked) => clarified(id, asked, false),
  drop: (id, asked) => clarified(id, asked, true),
};

/** Takes the step. A step this window does not know is refused here, not passed over. */
export async function answer(id: number, asked: Answer): Promise<OrderView> {
  const step = STEPS[asked.step];
  if (!step) throw new Error(asked.step);
  return step(id, asked);
}
