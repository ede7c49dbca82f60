// A made-up Mail: enough of a reader to show every colour of chip.
import type { ReadingView, ReadLineView } from "../../src/platform";
import { amount, cents, type State } from "./state";

export function read(state: State, text: string): ReadingView {
  const lines: ReadLineView[] = [];
  const unclear: string[] = [];
  for (const part of text
    .split(/[,\n]+/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, words = part, count] = /^(.*?)[:\s]\s*(\d+)?$/.exec(part) ?? [];
    const wanted = words.trim().toLowerCase();
    const found = state.products.filter(({ name }) => name.toLowerCase().startsWith(wanted));
    const exact =
      found.find(({ name }) => name.toLowerCase() === wanted) ?? (found.length === 1 ? found[0] : undefined);
    const quantity = count ? Number(count) : null;
    const empty = {
      text: part,
      product_id: null,
      product: null,
      sku: null,
      quantity,
      question: null,
      suggestions: [],
      available: null,
      coverage: null,
      unit_price: null,
      total: null,
    };
    if (exact && quantity) {
      const coverage =
        quantity > exact.available ? "short" : quantity > exact.available - 20 ? "contended" : "full";
      lines.push({
        ...empty,
        product_id: exact.id,
        product: exact.name,
        sku: exact.sku,
        available: exact.available,
        coverage,
        unit_price: exact.price,
        total: amount(cents(exact.price) * quantity),
      });
    } else if (found.length > 0 && wanted.length > 2) {
      const suggestions = found
        .slice(0, 4)
        .map(({ id, name, sku }) => ({ product_id: id, product: name, sku }));
      lines.push({ ...empty, question: exact ? "How many?" : "Which product is meant?", suggestions });
    } else unclear.push(part);
  }
  const total = lines.reduce((sum, line) => sum + cents(line.total ?? "0"), 0);
  return { lines, unclear: unclear.join(", "), total: amount(total) };
}
