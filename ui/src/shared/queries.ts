// Every read of the book, with its key. Nothing grows stale by itself: changes arrive as tags.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Asks, engine, type LogQuery, type OrderQuery } from "../platform";
import type { UndoAsked } from "./undo";

type Period = Asks<"oversightSummary">;

export const session = () => queryOptions({ queryKey: ["session"], queryFn: () => engine.session() });
export const board = () => queryOptions({ queryKey: ["board"], queryFn: () => engine.board() });

export const reading = (text: string) =>
  queryOptions({
    queryKey: ["reading", text],
    queryFn: () => engine.orderRead(text),
    enabled: text.trim() !== "",
    gcTime: 30_000,
  });

/** A query that narrows by nothing but what is named. */
const EVERY_ORDER = {
  status: null,
  search: null,
  customer: null,
  product: null,
  source: null,
  hold: null,
  from: null,
  to: null,
};
const EVERY_EVENT = {
  order: null,
  desk: null,
  actor: null,
  product: null,
  kind: null,
  from: null,
  to: null,
};
type Paged = { page: number; per_page: number };

export const orders = (query: Partial<OrderQuery> & Paged) =>
  queryOptions({
    queryKey: ["orders", query],
    queryFn: () => engine.orderList({ ...EVERY_ORDER, ...query }),
    placeholderData: keepPreviousData,
  });

/** Orders by their rows: those behind a figure. What is shown stays while they are read anew. */
export const someOrders = (ids: number[]) =>
  queryOptions({
    queryKey: ["orders", "some", ids],
    queryFn: () => engine.orderSome(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

export const sources = () =>
  queryOptions({ queryKey: ["orders", "sources"], queryFn: () => engine.orderSources() });
export const counts = () => queryOptions({ queryKey: ["counts"], queryFn: () => engine.orderCounts() });
export const order = (id: number) =>
  queryOptions({ queryKey: ["order", id], queryFn: () => engine.orderShow(id) });

export const late = () => queryOptions({ queryKey: ["orders", "late"], queryFn: () => engine.orderLate() });

export const quotes = (page: number, per_page: number) =>
  queryOptions({
    queryKey: ["orders", "quotes", page, per_page],
    queryFn: () => engine.quoteList({ page, per_page }),
    placeholderData: keepPreviousData,
  });

export const letters = (all: boolean, page: number, per_page: number) =>
  queryOptions({
    queryKey: ["orders", "letters", all, page, per_page],
    queryFn: () => engine.letterList({ all, page: { page, per_page } }),
    placeholderData: keepPreviousData,
  });

/** The letter an order was made of. */
export const letterOf = (order: number) =>
  queryOptions({ queryKey: ["order", order, "letter"], queryFn: () => engine.letterOfOrder(order) });

export const letterFolder = () =>
  queryOptions({ queryKey: ["session", "letters"], queryFn: () => engine.letterFolder() });

/** What taking back the last step on an order would do, an import, or the last thing of all. */
export const undo = ({ order, imported }: UndoAsked) =>
  queryOptions({
    queryKey: ["undo", order, imported],
    queryFn: () => {
      if (imported !== null) return engine.importUndoPreview(imported);
      return order === null ? engine.undoPreview() : engine.orderUndoPreview(order);
    },
    gcTime: 0,
  });

export const products = (search: string | null) =>
  queryOptions({
    queryKey: ["products", search],
    queryFn: () => engine.productList(search),
    placeholderData: keepPreviousData,
  });

export const archived = (search: string | null) =>
  queryOptions({
    queryKey: ["products", "archived", search],
    queryFn: () => engine.productArchived(search),
    placeholderData: keepPreviousData,
  });

export const product = (id: number) =>
  queryOptions({ queryKey: ["products", "one", id], queryFn: () => engine.productShow(id) });

export const customers = (query: Asks<"customerList">) =>
  queryOptions({
    queryKey: ["customers", query],
    queryFn: () => engine.customerList(query),
    placeholderData: keepPreviousData,
  });

export const customer = (id: number) =>
  queryOptions({ queryKey: ["customer", id], queryFn: () => engine.customerShow(id) });

export const customerOrders = (id: number, per_page: number) =>
  queryOptions({
    queryKey: ["customer", id, "orders", per_page],
    queryFn: () => engine.customerOrders(id, { page: 1, per_page }),
  });

export const stock = () => queryOptions({ queryKey: ["stock"], queryFn: () => engine.stockList() });
export const suppliers = () =>
  queryOptions({ queryKey: ["stock", "suppliers"], queryFn: () => engine.supplierList() });
export const purchases = (closed: boolean) =>
  queryOptions({
    queryKey: ["stock", "purchases", closed],
    queryFn: () => engine.purchaseList(closed),
    placeholderData: keepPreviousData,
  });
export const stockCounts = () =>
  queryOptions({ queryKey: ["stock", "counts"], queryFn: () => engine.countList() });
export const stockCount = (id: number) =>
  queryOptions({ queryKey: ["stock", "counts", id], queryFn: () => engine.countShow(id) });

export const movements = (query: Asks<"stockHistory">) =>
  queryOptions({
    queryKey: ["movements", query] as const,
    queryFn: () => engine.stockHistory(query),
    // Another page of the same product may show while the next is read; another product's may not.
    placeholderData: (before, asked) => (asked?.queryKey[1]?.product === query.product ? before : undefined),
  });

export const whole = (query: Partial<LogQuery>): LogQuery => ({
  ...EVERY_EVENT,
  page: 1,
  per_page: 1,
  ...query,
});
export const log = (query: Partial<LogQuery> & Paged) =>
  queryOptions({
    queryKey: ["log", query],
    queryFn: () => engine.logList(whole(query)),
    placeholderData: keepPreviousData,
  });
export const logChoices = () =>
  queryOptions({ queryKey: ["log", "choices"], queryFn: () => engine.logChoices() });

/** The doctor's check when the window opens; it is not repeated while the window is open. */
export const health = (path: string) =>
  queryOptions({ queryKey: ["health", path], queryFn: () => engine.bookCheck(), staleTime: Infinity });

export const oversight = (period: Period) =>
  queryOptions({
    queryKey: ["oversight", period],
    queryFn: () => engine.oversightSummary(period),
    placeholderData: keepPreviousData,
  });

export const hours = () =>
  queryOptions({ queryKey: ["oversight", "hours"], queryFn: () => engine.oversightHours() });

/** Which reports are written by themselves, and how the last ones went. */
export const reportSchedule = () =>
  queryOptions({ queryKey: ["reports", "schedule"], queryFn: () => engine.reportSchedule() });

/** Forecasts rest on what was sold and on stock: both make them stale. */
export const forecasts = (at_risk: boolean) =>
  queryOptions({
    queryKey: ["oversight", "forecasts", at_risk],
    queryFn: () => engine.forecastList({ at_risk, class: null, abc: null, by: null, days: null }),
    placeholderData: keepPreviousData,
  });
export const doneWhen = () =>
  queryOptions({ queryKey: ["oversight", "done"], queryFn: () => engine.forecastDone() });
export const alerts = () =>
  queryOptions({ queryKey: ["oversight", "alerts"], queryFn: () => engine.alertList() });
/** Open recommendations, and with `all` what became of the rest. */
export const recommendations = (all: boolean) =>
  queryOptions({
    queryKey: ["oversight", "recommendations", all],
    queryFn: () => engine.recommendationList(all),
    placeholderData: keepPreviousData,
  });

export const charts = () => queryOptions({ queryKey: ["charts"], queryFn: () => engine.chartList() });

export type Frame = { theme: "light" | "dark"; width: number; height: number };
export const chart = (name: string, period: Period, { theme, width, height }: Frame) =>
  queryOptions({
    queryKey: ["chart", name, period, theme, width, height],
    queryFn: () => engine.chartDraw(name, period, theme, width, height),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Read anew whenever they are shown: backups come and go without a change of the book. */
export const backups = () =>
  queryOptions({ queryKey: ["backups"], queryFn: () => engine.backupList(), staleTime: 0 });

/** What was imported, with what can be taken back; part of the log. */
export const imported = () =>
  queryOptions({ queryKey: ["log", "imports"], queryFn: () => engine.importList() });

export const imports = (request: Asks<"importPreview">) =>
  queryOptions({ queryKey: ["import", request], queryFn: () => engine.importPreview(request), gcTime: 0 });

export const policy = () => queryOptions({ queryKey: ["policy"], queryFn: () => engine.policyShow() });
export const policyHistory = () =>
  queryOptions({ queryKey: ["policy", "history"], queryFn: () => engine.policyHistory() });
export const policyPreview = (form: Asks<"policySet">) =>
  queryOptions({
    queryKey: ["policy", "preview", form],
    queryFn: () => engine.policyPreview({ form, days: null }),
    retry: false,
    gcTime: 60_000,
  });
