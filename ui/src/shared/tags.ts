// Which reads a change in the book makes stale: the engine's tags on the left, first parts of query keys on the right.
import type { QueryKey } from "@tanstack/react-query";

const READS: Record<string, string[]> = {
  orders: ["orders", "counts", "board"],
  stock: ["stock", "movements", "products", "reading", "board", "order"],
  tasks: ["board", "agents"],
  oversight: ["oversight", "chart"],
  customers: ["customers", "customer"],
  products: ["products", "stock", "reading", "session"],
  log: ["log", "undo"],
};

/** Query keys to read again, each once. `null`: everything, since the whole book changed or the tag is a newer one. */
export function staleKeys(tags: readonly string[]): QueryKey[] | null {
  const keys = new Map<string, QueryKey>();
  for (const tag of tags) {
    const [noun, id] = tag.split(":");
    if (noun === "order" && id) keys.set(tag, ["order", Number(id)]);
    else {
      const reads = READS[tag];
      if (!reads) return null;
      for (const read of reads) keys.set(read, [read]);
    }
  }
  return [...keys.values()];
}
