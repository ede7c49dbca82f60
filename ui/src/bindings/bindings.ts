// Commands and views of the engine, in the shape that tauri-specta writes. Do not edit by hand.
import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";

/** Commands */
export const commands = {
  session: () => typedError<Session, Fault>(__TAURI_INVOKE("session")),
  bookNew: (path: string | null, name: string, currency: string) =>
    typedError<BookInfo, Fault>(__TAURI_INVOKE("book_new", { path, name, currency })),
  bookDemo: (path: string | null) => typedError<BookInfo, Fault>(__TAURI_INVOKE("book_demo", { path })),
  bookOpen: (path: string) => typedError<BookInfo, Fault>(__TAURI_INVOKE("book_open", { path })),
  bookDoctor: () => typedError<DoctorReport, Fault>(__TAURI_INVOKE("book_doctor")),
  board: () => typedError<Board, Fault>(__TAURI_INVOKE("board")),
  orderRead: (text: string) => typedError<ReadingView, Fault>(__TAURI_INVOKE("order_read", { text })),
  orderSubmit: (request: SubmitRequest) =>
    typedError<OrderView, Fault>(__TAURI_INVOKE("order_submit", { request })),
  orderList: (query: OrderQuery) => typedError<Page<OrderRow>, Fault>(__TAURI_INVOKE("order_list", { query })),
  orderCounts: () => typedError<StatusCount[], Fault>(__TAURI_INVOKE("order_counts")),
  orderShow: (id: number) => typedError<OrderView, Fault>(__TAURI_INVOKE("order_show", { id })),
  orderApprove: (id: number, reason: string | null) =>
    typedError<OrderView, Fault>(__TAURI_INVOKE("order_approve", { id, reason })),
  orderReject: (id: number, reason: string | null) =>
    typedError<OrderView, Fault>(__TAURI_INVOKE("order_reject", { id, reason })),
  orderPay: (id: number, amount: string | null) =>
    typedError<OrderView, Fault>(__TAURI_INVOKE("order_pay", { id, amount })),
  orderFulfil: (id: number) => typedError<OrderView, Fault>(__TAURI_INVOKE("order_fulfil", { id })),
  orderDeliver: (id: number) => typedError<OrderView, Fault>(__TAURI_INVOKE("order_deliver", { id })),
  orderClarify: (id: number, answers: LineAnswer[]) =>
    typedError<OrderView, Fault>(__TAURI_INVOKE("order_clarify", { id, answers })),
  productList: (search: string | null) =>
    typedError<ProductView[], Fault>(__TAURI_INVOKE("product_list", { search })),
  productAdd: (request: AddProduct) =>
    typedError<ProductView, Fault>(__TAURI_INVOKE("product_add", { request })),
  customerList: (query: CustomerQuery) =>
    typedError<Page<CustomerView>, Fault>(__TAURI_INVOKE("customer_list", { query })),
  customerShow: (id: number) => typedError<CustomerView, Fault>(__TAURI_INVOKE("customer_show", { id })),
  stockList: () => typedError<StockView[], Fault>(__TAURI_INVOKE("stock_list")),
  stockSet: (text: string) => typedError<StockChangeView, Fault>(__TAURI_INVOKE("stock_set", { text })),
  stockReceive: (text: string) => typedError<StockChangeView, Fault>(__TAURI_INVOKE("stock_receive", { text })),
  stockHistory: (query: MovementQuery) =>
    typedError<Page<MovementView>, Fault>(__TAURI_INVOKE("stock_history", { query })),
  agentsStatus: () => typedError<AgentsView, Fault>(__TAURI_INVOKE("agents_status")),
  logList: (query: LogQuery) => typedError<Page<EventView>, Fault>(__TAURI_INVOKE("log_list", { query })),
  oversightSummary: (query: OversightQuery) =>
    typedError<OversightView, Fault>(__TAURI_INVOKE("oversight_summary", { query })),
  chartList: () => typedError<ChartInfo[], Fault>(__TAURI_INVOKE("chart_list")),
  chartDraw: (name: string, query: OversightQuery, theme: string, width: number, height: number) =>
    typedError<ChartView, Fault>(__TAURI_INVOKE("chart_draw", { name, query, theme, width, height })),
  chartSave: (name: string, query: OversightQuery, format: string, path: string) =>
    typedError<null, Fault>(__TAURI_INVOKE("chart_save", { name, query, format, path })),
  importPreview: (path: string) => typedError<ImportReport, Fault>(__TAURI_INVOKE("import_preview", { path })),
  importRun: (path: string) => typedError<ImportReport, Fault>(__TAURI_INVOKE("import_run", { path })),
};

/* Types */
export type AgentStatus = { agent: string; ready: number; waiting: number; done: number; failed: number; mean_ms: number | null; untouched_share: number | null };
export type AgentsView = { agents: AgentStatus[] };
export type Amount = number;
export type Board = { shop: string; asks: number; low_stock: number; lanes: Lane[] };
export type BoardCard = { id: number; number: string; status: string; customer: string | null; total: string; summary: string; since: string; question: string | null; actions: CardAction[] };
export type BoardGroup = { status: string; count: number; total: string; oldest: string; since: string };
export type BookInfo = { path: string; name: string; currency: string; time_zone: string; version: number; created_at: string; orders: number; products: number; customers: number; events: number; movements: number; bytes: number };
export type BottleneckView = { stage: string; desk: string; share: number; median_hours: number | null; p90_hours: number | null; n: number; sentence: string; now: number[]; constraint: string | null; constraint_share: number | null };
export type CardAction = { step: string; label: string; main: boolean; line: number | null; product_id: number | null };
export type ChartInfo = { name: string; title: string };
export type ChartView = { name: string; svg: string; title: string; takeaway: string; subtitle: string; points: PointView[] };
export type LineAnswer = { line: number; product_id: number | null; quantity: string | null; drop: boolean };
export type Coverage = "full" | "contended" | "short";
export type CustomerQuery = { search: string | null; page: number; per_page: number };
export type CustomerView = { id: number; name: string; email: string | null; phone: string | null; address: string | null; orders: number; last_order_at: string | null; total: string };
export type DoctorReport = { healthy: boolean; checked: string[]; findings: Finding[] };
export type EventView = { seq: number; at: string; agent: string; actor: string; actor_kind: string; kind: string; from: string | null; to: string | null; note: string; order: number | null; number: string | null };
export type Fault = { code: string; message: string; details: unknown };
export type Finding = { invariant: string; sentence: string };
export type MovementQuery = { product: string | null; page: number; per_page: number };
export type Counted = { new: number; changed: number; same: number; refused: number };
export type RefusedLine = { line: number; column: string | null; reason: string };
export type ImportReport = { format: string; why: string; orders: Counted; returns: Counted; products: Counted; customers: Counted; refused: RefusedLine[]; refused_lines: number; set_aside: SetAsideView[]; unknown_columns: string[]; lines: number; order_lines: number; value: string; return_lines: number; returned_value: string; currency: string; dry_run: boolean };
export type SetAsideView = { reason: string; orders: number; lines: number };
export type Lane = { desk: string; count: number; oldest_since: string | null; did: string; cards: BoardCard[]; groups: BoardGroup[]; more: number };
export type LineView = { position: number; product_id: number; product: string; sku: string | null; quantity: Amount; reserved: Amount; shipped: Amount; delivered: Amount; returned: Amount; available: Amount; unit_price: string; total: string };
export type LogQuery = { page: number; per_page: number; order: number | null };
export type LowStockView = { product_id: number; product: string; sku: string | null; available: Amount; low_at: Amount; waiting: Amount };
export type MovementView = { seq: number; at: string; kind: string; product: string; sku: string | null; change: Amount; reserved_change: Amount; on_hand: Amount; reserved: Amount; order: number | null; actor: string; reason: string };
export type NextStep = { step: string; label: string; main: boolean };
export type OrderQuery = { status: string | null; search: string | null; page: number; per_page: number };
export type OrderRow = { id: number; number: string; status: string; hold: string | null; customer: string | null; summary: string; lines: number; total: string; received_at: string; since: string };
export type OrderView = { id: number; number: string; status: string; desk: string | null; hold: string | null; question: string | null; text: string | null; customer: string | null; customer_id: number | null; address: string | null; currency: string; total: string; paid: string; due: string; reference: string | null; source: string; received_at: string; delivered_at: string | null; since: string; next: NextStep[]; lines: LineView[]; unclear: ReadLineView[]; payments: PaymentView[]; events: EventView[] };
export type OversightView = { from: string | null; to: string; tz: string; orders: { [key in string]: number }; throughput: ThroughputView[]; stages: StageView[]; lead_time: StageView; bottleneck: BottleneckView | null; low_stock: LowStockView[]; recommendations: RecommendationView[]; agents: AgentStatus[]; delivered: number; delivered_before: number | null; open: number; oldest_open: string | null; revenue: string };
export type Page<T> = { items: T[]; page: number; per_page: number; total: number; pages: number };
export type PaymentView = { at: string; amount: string; method: string | null };
export type OversightQuery = { from: string | null; to: string | null; by: string | null; tz: string | null };
export type PointView = { x: number; y: number; label: string; value: string; filter: string | null };
export type AddProduct = { name: string; price: string; sku: string | null; cost: string | null; low: string | null; decimals: number | null };
export type ProductView = { id: number; name: string; sku: string | null; price: string; cost: string | null; decimals: number; low_at: Amount | null; on_hand: Amount; reserved: Amount; available: Amount };
export type ReadLineView = { text: string; product_id: number | null; product: string | null; sku: string | null; quantity: Amount | null; question: string | null; suggestions: Suggestion[]; available: Amount | null; coverage: Coverage | null; unit_price: string | null; total: string | null };
export type ReadingView = { lines: ReadLineView[]; unclear: string; total: string };
export type RecommendationView = { id: string; desk: string; finding: string; evidence: string; strength: string; orders: number[]; products: number[]; action: string; label: string };
export type Session = { book: BookInfo | null; default_path: string; problem: Fault | null };
export type StageView = { stage: string; n: number; mean_hours: number | null; median_hours: number | null; p85_hours: number | null; p90_hours: number | null; p95_hours: number | null; open: number; oldest_since: string | null; faults: number; share: number | null };
export type StatusCount = { status: string; count: number };
export type StockChangeView = { stock: StockView[]; resumed: number[] };
export type StockView = { product_id: number; product: string; sku: string | null; on_hand: Amount; reserved: Amount; available: Amount; low: boolean; low_at: Amount | null; waiting: Amount };
export type SubmitRequest = { text: string; customer: string | null; address: string | null; key: string | null };
export type Suggestion = { product_id: number; product: string; sku: string | null };
export type ThroughputView = { period: string; delivered: number; complete: boolean };

/* Tauri Specta runtime */
async function typedError<T, E>(result: Promise<T>): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
  try {
    return { status: "ok", data: await result };
  } catch (e) {
    if (e instanceof Error) throw e;
    return { status: "error", error: e as any };
  }
}
