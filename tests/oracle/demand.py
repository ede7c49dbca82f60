"""Demand, best sellers, revenue, forecasts and what chance draws, from orders, lines and returns."""

import math
from collections import defaultdict
from datetime import date, timedelta

import numpy as np
from scipy.stats import norm
from statsforecast.models import TSB, CrostonClassic, CrostonSBA, SimpleExponentialSmoothing

from book import NEVER, STAGES, local_day, midnight
from tally import SAMPLING, SIX

DAY = 86_400_000_000
AHEAD = 90
# Futures that Fivedesk draws, and that are drawn here.
STOCK_RUNS, ORDER_RUNS, RUNS = 500, 1_000, 20_000
METHODS = {
    "ses": SimpleExponentialSmoothing(alpha=0.1),
    "croston": CrostonClassic(),
    "sba": CrostonSBA(),
    "tsb": TSB(alpha_d=0.1, alpha_p=0.1),
}


def half_up(over, under):
    """A fraction of whole numbers, rounded half away from zero."""
    sign = -1 if over < 0 else 1
    return sign * ((2 * abs(over) + under) // (2 * under))


def gross(price, quantity):
    """Ten-thousandths of the major unit times thousandths of a unit, in minor units of which 100 are a major one."""
    return half_up(price * quantity, 100_000)


class Sold:
    """What every order's lines come to, what came back, and which lines a return took back."""

    def __init__(self, book):
        self.lines = defaultdict(list)
        self.heads = book.orders.set_index("order").to_dict("index")
        rows = defaultdict(list)
        for row in book.lines.itertuples():
            rows[row.order].append(row)
        for order, own in rows.items():
            if self.heads[order]["status"] != "rejected":
                self.lines[order] = self.priced(self.heads[order], own)
        self.back = self.returned(book)
        self.undone = self.taken_back()

    @staticmethod
    def priced(head, rows):
        worth = []
        for row in rows:
            wanted = row.ordered - row.cancelled
            share = row.discount * wanted // row.ordered
            worth.append([row.order, row.position, row.product, wanted, gross(row.unit_price, wanted) - share])
        left, discount = sum(line[4] for line in worth), int(head["discount"])
        sold = []
        for line in worth:
            if line[3] <= 0:
                continue
            taken = discount if line[4] == left else discount * line[4] // left if left else discount
            left, discount = left - line[4], discount - taken
            sold.append((*line[:4], line[4] - taken))
        return sold

    def returned(self, book):
        lines = defaultdict(list)
        for row in book.return_lines.itertuples():
            lines[getattr(row, "_1")].append(row)
        back = []
        for row in book.returns.itertuples():
            number, order = getattr(row, "_1"), as_number(row.order)
            own = []
            for line in lines[number]:
                worth = gross(line.unit_price, line.quantity)
                for sold in self.lines.get(order, []):
                    if sold[2] == line.product and sold[3] >= line.quantity:
                        worth = sold[4] if line.quantity == sold[3] else sold[4] * line.quantity // sold[3]
                        break
                own.append((line.product, line.quantity, worth))
            back.append((int(row.at), number, order, as_number(row.customer), int(row.total), own))
        return sorted(back)

    def taken_back(self):
        """A return of the same customer, product and quantity within 14 days takes its demand back."""
        candidates = defaultdict(list)
        for order, lines in self.lines.items():
            head = self.heads[order]
            customer = as_number(head["customer"])
            side = ("order", order) if customer is None else ("customer", customer)
            for _, position, product, quantity, _ in lines:
                candidates[(side, product, quantity)].append((head["received"], order, position))
        for lines in candidates.values():
            lines.sort()
        undone = set()
        for at, _, order, customer, _, lines in self.back:
            if customer is None and order is None:
                continue
            side = ("order", order) if customer is None else ("customer", customer)
            for product, quantity, _ in lines:
                open_lines = candidates[(side, product, quantity)]
                fits = [line for line in open_lines if 0 <= at - line[0] <= 14 * DAY]
                own = [line for line in fits if line[1] == order]
                if fits:
                    line = (own or fits)[-1]
                    open_lines.remove(line)
                    undone.add(line[1:])
        return undone


def as_number(cell):
    return None if cell == "" or cell is None or cell != cell else int(cell)


def sold(book):
    if not hasattr(book, "sold"):
        book.sold = Sold(book)
    return book.sold


def cents(text):
    return int(round(float(text) * 100))


def thousandths(amount):
    return int(round(float(amount) * 1000))


def revenue(tally, book, lens, answer):
    """`oversight revenue`."""
    orders, back = book.orders, sold(book).back
    slots = lens.slots()
    tally.same("revenue periods", [row["period"] for row in answer["slots"]], [slot[0] for slot in slots])
    kept = ~orders.status.isin(["rejected", "cancelled"])
    for row, (label, start, stop, complete) in zip(answer["slots"], slots):
        inside = (orders.finished >= start) & (orders.finished < stop) & kept
        tally.same("revenue", cents(row["revenue"]), int(orders.total[inside].sum()), label)
        returned = sum(one[4] for one in back if start <= one[0] < stop)
        tally.same("returns", cents(row["returned"]), returned, label)
        tally.same("revenue: is it over", row["complete"], complete, label)


def calendar(tally, book, lens, answer):
    """`oversight calendar`: orders by the day they came."""
    orders = book.orders[~book.orders.status.isin(["rejected", "cancelled"])]
    slots = lens.slots("day")
    tally.same("calendar days", [row["day"] for row in answer["days"]], [slot[0] for slot in slots])
    for row, (label, start, stop, _) in zip(answer["days"], slots):
        came = orders[(orders.received >= start) & (orders.received < stop)]
        tally.same("calendar: orders", row["orders"], len(came), label)
        tally.same("calendar: worth", cents(row["value"]), int(came.total.sum()), label)


def sellers(tally, book, lens, answer):
    """`oversight sellers`: what each product brought, its share and class."""
    found = ranked(sold(book), lens.start, lens.stop)
    tally.same("sellers: products in order", [row["product_id"] for row in answer["sellers"]], [row[0] for row in found])
    for row, (product, brought, net, units, share, cls) in zip(answer["sellers"], found):
        tally.same("sellers: gross", cents(row["gross"]), brought, product)
        tally.same("sellers: net", cents(row["net"]), net, product)
        tally.same("sellers: units", thousandths(row["units"]), units, product)
        tally.close("sellers: cumulative share", row["cumulative"], share, about=product)
        tally.same("sellers: ABC", row["class"], cls, product)


def ranked(all_sold, start, stop):
    sums = defaultdict(lambda: [0, 0, 0])
    for order, lines in all_sold.lines.items():
        if start <= all_sold.heads[order]["received"] < stop:
            for _, _, product, quantity, worth in lines:
                sums[product][0] += worth
                sums[product][1] += worth
                sums[product][2] += quantity
    for at, _, _, _, _, lines in all_sold.back:
        if start <= at < stop:
            for product, quantity, worth in lines:
                sums[product][1] -= worth
                sums[product][2] -= quantity
    rows = sorted(sums.items(), key=lambda row: (-row[1][1], row[0]))
    whole, running, found = sum(max(net, 0) for _, (_, net, _) in rows), 0, []
    for product, (brought, net, units) in rows:
        # Those that begin before 80 % of revenue are A, before 95 % B.
        before = running / whole if whole else 1.0
        running += max(net, 0)
        cls = "c" if net <= 0 or before >= 0.95 else "a" if before < 0.8 else "b"
        found.append((product, brought, net, units, running / whole if whole else 0.0, cls))
    return found


def histories(book, today, days):
    """Each product's demand by day, from the first of the days or the day it was first sold."""
    all_sold, zone = sold(book), book.zone
    first = today - timedelta(days=days)
    demand, before = defaultdict(lambda: np.zeros(days)), set()
    for order, lines in all_sold.lines.items():
        place = (local_day(int(all_sold.heads[order]["received"]), zone) - first).days
        for _, position, product, quantity, _ in lines:
            if place >= days or (order, position) in all_sold.undone:
                continue
            if place < 0:
                before.add(product)
            else:
                demand[product][place] += quantity / 1000
    found = {}
    for product in set(demand) | before:
        daily = demand[product]
        since = 0 if product in before else int(np.flatnonzero(daily)[0])
        found[product] = daily[since:]
    return found


def forecast(tally, book, lens, answer):
    """`oversight forecast`: every product that is offered, or one with all it rests on."""
    if "forecast" in answer:
        detail(tally, book, lens, answer)
        return
    today, days = date.fromisoformat(answer["today"]), answer["days"]
    known = histories(book, today, days)
    first = lens_of(book, today - timedelta(days=days), today)
    abc = {row[0]: row[5] for row in ranked(sold(book), *first)}
    generator = np.random.default_rng(20111210)
    for row in answer["products"]:
        product = row["product_id"]
        daily = known.get(product, np.zeros(0))
        one(tally, book, answer, row, daily, generator, today)
        tally.same("forecast: ABC", row["abc"], abc.get(product), product)


def detail(tally, book, lens, answer):
    """One product: every method over its demand, and how its stock may go on."""
    row, today = answer["forecast"], local_day(lens.now, book.zone)
    product = row["product_id"]
    daily = histories(book, today, 182).get(product, np.zeros(0))
    weekly = answer["by"] == "week"
    whole = len(daily) // 7 * 7
    buckets = daily[len(daily) - whole :].reshape(-1, 7).sum(axis=1) if weekly else daily
    tally.same("forecast: demand", [float(one["quantity"]) for one in answer["demand"]], buckets.tolist(), product)
    for told in answer["methods"]:
        rate = float(METHODS[told["method"]].forecast(y=buckets.astype("float64"), h=1)["mean"][0]) if len(buckets) else None
        tally.close(f"forecast by {told['method']}", told["rate"], rate, SIX, product)
    stock = book.stock[product]
    levels = np.full(RUNS, (stock[0] - stock[1]) / 1000)
    generator = np.random.default_rng(product)
    for place, told in enumerate(answer["fan"]):
        levels = levels - generator.choice(daily, size=RUNS)
        shown = np.maximum(levels, 0.0)
        for name, share in (("p10", 0.1), ("p50", 0.5), ("p90", 0.9)):
            drawn(tally, "stock fan", float(told[name]), shown, share, STOCK_RUNS, (product, place, name))


def lens_of(book, first, end):
    return midnight(first, book.zone), midnight(end, book.zone)


def one(tally, book, answer, row, daily, generator, today):
    product = row["product_id"]
    weekly = answer["by"] == "week"
    whole = len(daily) // 7 * 7
    buckets = daily[len(daily) - whole :].reshape(-1, 7).sum(axis=1) if weekly else daily
    tally.same("forecast: days", row["days"], len(daily), product)
    tally.same("forecast: days with demand", row["demands"], int((daily > 0).sum()), product)
    mean = float(daily.mean()) if len(daily) else 0.0
    tally.close("forecast: mean daily demand", row["mean_daily"], mean, about=product)
    sizes = buckets[buckets > 0]
    cls = None
    if len(sizes):
        interval = len(buckets) / len(sizes)
        variation = float(sizes.var(ddof=1) / sizes.mean() ** 2) if len(sizes) > 1 else 0.0
        tally.close("forecast: interval (ADI)", row["interval"], interval, about=product)
        tally.close("forecast: variation (CV2)", row["variation"], variation, about=product)
        if len(sizes) > 1:
            cls = [["smooth", "erratic"], ["intermittent", "lumpy"]][interval >= 1.32][variation >= 0.49]
        tally.same("forecast: class", row["class"], cls, product)
    method = row["method"]
    if method in METHODS:
        rate = float(METHODS[method].forecast(y=buckets.astype("float64"), h=1)["mean"][0])
        tally.close(f"forecast by {method}", row["rate_daily"] * (7 if weekly else 1), rate, SIX, product)
    elif method == "mean":
        tally.close("forecast by mean", row["rate_daily"], mean, about=product)
    stock = book.stock[product]
    tally.same("forecast: on hand", thousandths(row["on_hand"]), stock[0], product)
    tally.same("forecast: reserved", thousandths(row["reserved"]), stock[1], product)
    available = (stock[0] - stock[1]) / 1000
    lead = max(math.ceil(row["lead_days"]), 1)
    arrivals = np.zeros(AHEAD)
    for due_day, quantity in book.due[product]:
        ahead = max((date.fromisoformat(due_day) - today).days, 0) if due_day else lead
        if ahead < AHEAD:
            arrivals[ahead] += quantity / 1000
    within = float(arrivals[: lead + 1].sum())
    tally.same("forecast: due in within the lead time", thousandths(row["due_in_lead"]), thousandths(within), product)
    cover = max(available + within, 0.0) / mean if mean > 0 else None
    tally.close("days of cover", row["days_of_cover"], cover, about=product)
    if len(daily) < 14 or mean == 0:
        return
    if row["counted"]:
        stock_out(tally, row, daily, available, arrivals, generator, today)
    if row["reorder_point"] is not None and row["lead_n"] == 0:
        reorder(tally, answer, row, daily, cls, lead, generator)


def drawn(tally, figure, ours, theirs, share, runs, about):
    """How many standard errors a quantile that was drawn is from its place in another, larger sample."""
    error = math.sqrt(share * (1 - share) * (1 / runs + 1 / len(theirs)))
    at_most, below = float((theirs <= ours).mean()), float((theirs < ours).mean())
    off = max(below - share, share - at_most, 0.0) / error
    tally.put(figure, SAMPLING, off, ours, sorted(theirs)[int(share * len(theirs))], about)


def stock_out(tally, row, daily, available, arrivals, generator, today):
    """Between which days stock runs out: demand drawn day by day from the days that were."""
    if available > AHEAD * daily.max():
        ours = [row[name] for name in ("out_from", "out_likely", "out_to")]
        tally.same("stock-out: never", ours, [None] * 3, row["product_id"])
        return
    draws = generator.choice(daily, size=(RUNS // 4, AHEAD))
    levels = available + np.cumsum(arrivals[None, :] - draws, axis=1)
    out = levels <= 1e-9
    when = np.where(out.any(axis=1), out.argmax(axis=1), AHEAD)
    for name, share in (("out_from", 0.1), ("out_likely", 0.5), ("out_to", 0.9)):
        told = row[name]
        if told is None and name != "out_from" and row["out_from"] is None:
            continue
        ours = AHEAD if told is None else (date.fromisoformat(told) - today).days
        drawn(tally, "stock-out range", ours, when, share, STOCK_RUNS, (row["product_id"], name))


def reorder(tally, answer, row, daily, cls, lead, generator):
    """Demand over the lead time and safety stock; by the formula where demand is smooth, else drawn."""
    service = answer["service"] / 100
    point = float(row["reorder_point"])
    over = row["rate_daily"] * row["lead_days"]
    if cls == "smooth":
        safety = norm.ppf(service) * math.sqrt(row["lead_days"] * daily.var(ddof=1))
        # Rounded up to the least the product sells in: a thousandth at the finest, a piece at the coarsest.
        tally.put("reorder point: smooth", ("1 unit", 1.0), abs(point - math.ceil(over + safety - 1e-6)), point, over + safety, row["product_id"])
        return
    draws = generator.choice(daily, size=(RUNS // 4, lead)).sum(axis=1)
    drawn(tally, "reorder point: drawn", point, np.ceil(draws - 1e-9), service, STOCK_RUNS, row["product_id"])


def done_when(tally, book, lens, answer):
    """`oversight done-when`: when the orders open today will be done."""
    today = local_day(lens.now, book.zone)
    open_orders = int(book.orders.status.isin(STAGES).sum())
    tally.same("done when: open orders", answer["open"], open_orders)
    finished = book.orders.finished[(book.orders.finished != NEVER) & ~book.orders.status.isin(["rejected", "cancelled"])]
    days = [(local_day(int(at), book.zone) - (today - timedelta(days=84))).days for at in finished]
    counts = np.bincount([day for day in days if 0 <= day < 84], minlength=84)
    if not any(day < 0 for day in days):
        counts = counts[np.flatnonzero(counts)[0] :] if counts.any() else counts[:0]
    tally.same("done when: days drawn from", answer["days"], len(counts))
    tally.same("done when: orders drawn from", answer["n"], int(counts.sum()))
    if answer["p50"] is None:
        return
    week = [[] for _ in range(7)]
    for back, count in enumerate(reversed(counts), start=1):
        week[(today - timedelta(days=back)).weekday()].append(count)
    generator = np.random.default_rng(85)
    left, when = np.full(RUNS, open_orders), np.zeros(RUNS)
    for ahead in range(1, 731):
        left = left - generator.choice(week[(today.weekday() + ahead) % 7], size=RUNS)
        when[(left <= 0) & (when == 0)] = ahead
        if (when > 0).all():
            break
    for name, share in (("p50", 0.5), ("p85", 0.85)):
        ours = (date.fromisoformat(answer[name]) - today).days
        drawn(tally, "done when", ours, when, share, ORDER_RUNS, name)
