// Answers the window's commands from a made-up book.
import { backups } from "./backups";
import { board } from "./board";
import { catalogue } from "./catalogue";
import { changing } from "./changing";
import { drifting } from "./doctor";
import { line, order, product, rich } from "./fill";
import { play, report } from "./imports";
import { incoming } from "./incoming";
import * as lists from "./lists";
import { measures } from "./measures";
import { advice, alerts, chart, decide, summary } from "./oversight";
import * as policy from "./policy";
import { offers } from "./quotes";
import { read } from "./read";
import { reports } from "./reports";
import { ago, blank, book, Refusal, type State } from "./state";
import { record, settle, take } from "./steps";

// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;
type Tell = (tags: string[]) => unknown;

function sample(): State {
  const state = blank();
  state.book = { ...book("The sample shop", "USD"), orders: 2, products: 3 };
  state.products = [
    product(1, "Laptop", "999.99", 8, "LAP"),
    product(2, "Smartphone", "599.99", 14, "PHO"),
    product(3, "Headphones", "99.99", 27, null),
  ];
  const [laptop, phone, headphones] = state.products;
  if (!laptop || !phone || !headphones) return state;
  state.orders = [
    order(1, [line(1, laptop, 2), line(2, phone, 1)], "in_transit", new Date().toISOString()),
    order(2, [line(1, headphones, 3)], "in_transit", new Date().toISOString()),
  ].map(settle);
  return state;
}

const SETS: Record<string, () => State> = {
  rich: () => rich(4070, 2400),
  drift: () => rich(400, 300),
  sample,
  empty: () => ({ ...blank(), book: book("My new shop", "EUR") }),
  none: blank,
  newer: () => ({
    ...blank(),
    problem:
      "The book /home/owner/shop.fivedesk was made by a newer Fivedesk (version 9; this one knows 1). Update Fivedesk to open it.",
  }),
  damaged: () => ({
    ...blank(),
    problem:
      "The book /home/owner/.local/share/org.fivedesk.Fivedesk/book.fivedesk is damaged: database disk image is malformed. It was left as it is; restore a backup. The newest good backup is of 25 Nov 2026, 14:05: /home/owner/.local/share/org.fivedesk.Fivedesk/backups/The gift shop 2026-11-25 140500+0000 0f3a91c2.fivedesk",
  }),
  locked: () => rich(40, 20),
  broken: () => ({ ...rich(40, 20), problem: "broken" }),
};

const EVERY = {
  order: null,
  desk: null,
  actor: null,
  product: null,
  kind: null,
  from: null,
  to: null,
  page: 1,
  per_page: 1,
};

export function made(set: string, changed: Tell, progress: Parameters<typeof play>[0]) {
  const doctor = drifting(set === "drift");
  let state = (SETS[set] ?? SETS.rich)?.() ?? blank();
  const become = (next: State) => {
    state = next;
    return state.book;
  };
  const find = (id: number) => {
    const found = state.orders.find((one) => one.id === id);
    if (!found)
      throw new Refusal("not_found", `There is no order ${id}. The order list shows the numbers there are.`);
    return found;
  };
  const done = <T>(answer: T, ...tags: string[]): T => {
    setTimeout(() => changed([...tags, "tasks", "oversight", "log"]), 20);
    return structuredClone(answer);
  };
  const step = (name: string) => (args: Args) =>
    done(take(state, find(args.id), name, args), "orders", `order:${args.id}`, "stock");

  const safe = backups(state);
  if (set === "locked") safe.lock.on = true;
  const commands: Record<string, (args: Args) => unknown> = {
    ...safe.commands,
    session: () => ({
      book: state.book,
      default_path: book("", "").path,
      problem:
        state.problem && !state.book
          ? set === "damaged"
            ? new Refusal("damaged_book", state.problem, { backup: "b.fivedesk", backup_at: ago(300) })
            : new Refusal("newer_book", state.problem)
          : null,
      lock: safe.lock,
    }),
    book_new: ({ name, currency }) => become({ ...blank(), book: book(name, currency) }),
    book_demo: () => become(sample()),
    book_open: () => become(rich(400, 300)),
    book_doctor: () => doctor.report(),
    book_check: () => doctor.report(),
    book_repair: () => doctor.repair(),
    board: () => board(state),
    order_read: ({ text }) => read(state, text),
    order_list: ({ query }) => lists.orders(state, query),
    order_sources: () => ["online_retail", "text"],
    order_counts: () => lists.counts(state),
    order_show: ({ id }) => find(id),
    order_approve: step("approve"),
    order_reject: step("reject"),
    order_pay: step("pay"),
    order_fulfil: step("fulfil"),
    order_deliver: step("deliver"),
    order_clarify: ({ id }) => {
      const one = find(id);
      one.unclear = [];
      return done(
        record(state, one, "awaiting_payment", "mail", "One question was answered."),
        "orders",
        `order:${id}`,
      );
    },
    order_submit: ({
      request,
    }: {
      request: { text: string; customer: string | null; address: string | null };
    }) => {
      const { lines } = read(state, request.text);
      const good = lines.filter(({ question }) => question === null);
      if (good.length === 0)
        throw new Refusal(
          "invalid_input",
          "No order line was understood in this text. Write for example: Product A:5, Product B:10",
        );
      const id = state.orders.length + 1;
      const items = good.flatMap((each, at) =>
        state.products
          .filter(({ id: one }) => one === each.product_id)
          .map((one) => line(at + 1, one, each.quantity ?? 1)),
      );
      const one = {
        ...order(id, items, "awaiting_payment", new Date().toISOString()),
        text: request.text,
        customer: request.customer,
        address: request.address,
      };
      one.unclear = lines.filter(({ question }) => question !== null);
      if (one.unclear.length > 0) one.status = "received";
      state.orders.push(settle(one));
      return done(one, "orders", "stock");
    },
    ...catalogue(() => state, done),
    ...incoming(() => state, done),
    ...measures(() => state),
    ...offers({ state: () => state, done }),
    ...reports(),
    ...changing({ state: () => state, find, done }),
    product_list: ({ search }) => lists.products(state, search),
    product_add: ({ request }: { request: { name: string; price: string; sku: string | null } }) => {
      if (!/^\d+(\.\d{1,4})?$/.test(request.price))
        throw new Refusal(
          "invalid_input",
          `“${request.price}” is no price. Write a number of at least 0 with at most four decimals, such as 599.99.`,
        );
      const one = product(state.products.length + 1, request.name, request.price, 0, request.sku);
      state.products.push(one);
      return done(one, "products");
    },
    customer_list: ({ query }) => lists.customers(state, query),
    stock_list: () => lists.stock(state),
    stock_history: ({ query }) => lists.movements(state, query),
    stock_set: ({ text }) => stocked(text, (_, count) => count),
    stock_receive: ({ text }) => stocked(text, (before, count) => before + count),
    agents_status: () => ({ agents: summary(state, "day").agents }),
    policy_show: () => policy.shown(state),
    policy_preview: ({ request }) => policy.preview(state, request.form),
    policy_set: ({ form }) => done(policy.put(state, form), "book"),
    policy_history: () => policy.history(),
    order_not_duplicate: step("not_duplicate"),
    log_list: ({ query }) => lists.log(state, query),
    log_choices: () => lists.logChoices(state),
    log_export: ({ path }) => ({ path, events: lists.log(state, EVERY).total }),
    oversight_summary: ({ query }: { query: { by: string } }) => summary(state, query.by),
    recommendation_list: ({ all }: { all: boolean }) =>
      advice(state).filter((one) => all || one.state === "open"),
    recommendation_apply: ({ id }: { id: string }) => done(decide(state, id, "applied")),
    recommendation_undo: ({ id }: { id: string }) => done(decide(state, id, "undone")),
    recommendation_dismiss: ({ id }: { id: string }) => done(decide(state, id, "dismissed")),
    recommendation_snooze: ({ id }: { id: string }) => done(decide(state, id, "snoozed")),
    alert_list: () => alerts(state),
    chart_list: () => [
      { name: "throughput", title: "Throughput" },
      { name: "time-in-stage", title: "Time in stage" },
    ],
    chart_draw: ({ name, theme, width, height }) => chart(name, theme, width, height),
    chart_save: () => null,
    import_preview: () => play(progress).then(() => report(true)),
    import_list: () => [],
    import_run: () => play(progress).then(() => done(report(false), "book")),
    "plugin:dialog|open": () => "/home/owner/Downloads/online-retail.csv",
    "plugin:dialog|save": () => "/home/owner/Pictures/throughput.svg",
  };

  function stocked(text: string, after: (before: number, count: number) => number) {
    const { lines } = read(state, text);
    if (lines.length === 0)
      throw new Refusal(
        "invalid_input",
        "No stock line was understood. Write for example: Product A:100units, Product B:+20",
      );
    for (const each of lines) {
      const one = state.products.find(({ id }) => id === each.product_id);
      if (!one || each.quantity === null) continue;
      one.on_hand = after(one.on_hand, each.quantity);
      one.available = one.on_hand - one.reserved;
    }
    const stock = lists
      .stock(state)
      .filter((row) => lines.some((each) => each.product_id === row.product_id));
    return done({ stock, resumed: [] }, "stock");
  }

  return async (command: string, args: Args) => {
    const run = commands[command];
    if (!run) throw new Refusal("internal", `There is no command ${command}.`);
    const reads = !command.startsWith("session") && !command.startsWith("plugin");
    if (set === "broken" && reads)
      throw new Refusal("busy", "Another program is writing to the book. Try again in a moment.");
    const answer = await run(args);
    return answer === undefined ? null : structuredClone(answer);
  };
}
