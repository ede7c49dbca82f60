// A made-up import with everything a file can bring.
import type { ImportReport } from "../../src/platform";

export const report = (dry_run: boolean): ImportReport => ({
  id: null,
  format: "UCI Online Retail",
  why: "Its columns are InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country.",
  orders: { new: 22_186, changed: 0, same: 0, refused: 12 },
  returns: { new: 3836, changed: 0, same: 0, refused: 0 },
  products: { new: 4070, changed: 0, same: 0, refused: 0 },
  customers: { new: 4372, changed: 0, same: 0, refused: 0 },
  refused: Array.from({ length: 37 }, (_, at) => ({
    line: 4_120 + at * 913,
    column: at % 2 ? "Quantity" : null,
    reason:
      at % 2
        ? "“12x” is no number; write 12. Its whole order was refused."
        : "The line has 7 columns where the head has 8.",
  })),
  refused_lines: 37,
  set_aside: [
    { reason: "Postage and fees, which are no products", orders: 2_100, lines: 2_918 },
    { reason: "Adjustments of bad debt", orders: 3, lines: 3 },
  ],
  approvals: 0,
  notes: [],
  unknown_columns: ["Notes"],
  order_lines: 397_924,
  return_lines: 8_905,
  returned_value: "611342.09",
  lines: 541_909,
  value: "9747747.93",
  currency: "GBP",
  dry_run,
});

export async function play(
  tell: (progress: { done_bytes: number; total_bytes: number; stage: string }) => unknown,
) {
  for (let part = 1; part <= 20; part++) {
    await new Promise((go) => setTimeout(go, 60));
    await tell({
      done_bytes: part * 2_280_000,
      total_bytes: 45_600_000,
      stage: part < 12 ? "reading" : "writing",
    });
  }
}
