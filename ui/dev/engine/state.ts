// The made-up book in memory.
import type { BookInfo, CustomerView, MovementView, OrderView, ProductView } from "../../src/platform";

export type State = {
  book: BookInfo | null;
  problem: string | null;
  products: ProductView[];
  customers: CustomerView[];
  orders: OrderView[];
  movements: MovementView[];
  waiting: Map<number, number>;
  seq: number;
};

export class Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: unknown;
  constructor(code: string, message: string, details: unknown = null) {
    this.code = code;
    this.message = message;
    this.details = details;
  }
}

export const cents = (amount: string) => Math.round(Number(amount) * 100);
export const amount = (value: number) => (value / 100).toFixed(2);
export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export const book = (name: string, currency: string): BookInfo => ({
  path: "/home/owner/.local/share/org.fivedesk.Fivedesk/book.fivedesk",
  name,
  currency,
  time_zone: "Europe/London",
  version: 1,
  created_at: ago(60 * 24 * 300),
  closed_until: null,
  prices_include_tax: false,
  orders: 0,
  products: 0,
  customers: 0,
  events: 0,
  movements: 0,
  bytes: 18_432_000,
  checked_at: ago(5),
  findings: 0,
});

export const blank = (): State => ({
  book: null,
  problem: null,
  products: [],
  customers: [],
  orders: [],
  movements: [],
  waiting: new Map(),
  seq: 0,
});
