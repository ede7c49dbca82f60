// What the palette finds in the book for the words typed: orders, customers, products.
import { useDebouncedValue } from "@mantine/hooks";
import type { SpotlightActionGroupData } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { STATUSES } from "../shared/desks";
import { money, number } from "../shared/figures";
import * as queries from "../shared/queries";
import { go, openOrder } from "../shared/route";
import { useWords } from "../shared/words";

const PAUSE = 150;

export function useFound(query: string): SpotlightActionGroupData[] {
  const say = useWords();
  const [search] = useDebouncedValue(query, PAUSE);
  const enabled = search.length > 0;
  const orders = useQuery({
    ...queries.orders({ status: null, search, page: 1, per_page: 6 }),
    enabled,
  });
  const customers = useQuery({ ...queries.customers({ search, page: 1, per_page: 4 }), enabled });
  const products = useQuery({ ...queries.products(search), enabled });
  if (query === "") return [];
  return [
    {
      group: say("window-palette-orders"),
      actions: [
        {
          id: "search-orders",
          label: say("window-palette-search", { query }),
          onClick: () => go("orders", { search: query }),
        },
        ...(orders.data?.items ?? []).map((row) => ({
          id: `order-${row.id}`,
          label: say("window-order-titled", { number: row.number, title: row.customer ?? row.summary }),
          description: say("window-palette-order", {
            status: say(STATUSES[row.status]?.words ?? row.status),
            total: money(row.total),
          }),
          onClick: () => openOrder(row.id),
        })),
      ],
    },
    {
      group: say("window-palette-customers"),
      actions: (customers.data?.items ?? []).map((one) => ({
        id: `customer-${one.id}`,
        label: one.name,
        description: say("window-customer-orders", { count: one.orders }),
        onClick: () => go("customers", { customer: String(one.id) }),
      })),
    },
    {
      group: say("window-palette-products"),
      actions: (products.data ?? []).slice(0, 4).map((one) => ({
        id: `product-${one.id}`,
        label: one.name,
        description: say("window-palette-product", {
          available: number(one.available),
          price: money(one.price),
        }),
        onClick: () => go("stock", { product: String(one.id) }),
      })),
    },
  ];
}
