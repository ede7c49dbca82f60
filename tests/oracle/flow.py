"""The flow's figures by pandas and brute force."""

import numpy as np
import pandas as pd

from book import HOUR, NEVER, STAGES, WORKED, micros

QUANTILES = {"median_hours": 0.5, "p85_hours": 0.85, "p90_hours": 0.9, "p95_hours": 0.95}


def summary(tally, book, lens, answer):
    """`oversight summary`: everything that stands in it."""
    throughput(tally, book, lens, answer["throughput"])
    stages(tally, book, lens, answer["stages"], answer["lead_time"])
    orders = book.orders
    finished = lens.within(orders.finished)
    tally.same("finished orders", answer["delivered"], int(finished.sum()))
    cents = int(round(float(answer["revenue"]) * 100))
    tally.same("revenue", cents, int(orders.total[finished].sum()))
    begun = open_at_end(orders, lens)
    tally.same("open orders", answer["open"], int(begun.sum()))
    oldest = answer["oldest_open"]
    tally.same("oldest open order", oldest and micros(oldest), int(orders.received[begun].min()) if begun.any() else None)
    start, stop = lens.before()
    before = (orders.finished >= start) & (orders.finished < stop)
    if answer["delivered_before"] is not None:
        tally.same("finished in the period before", answer["delivered_before"], int(before.sum()))
    counts = orders.status.value_counts()
    for status, count in answer["orders"].items():
        tally.same("orders by status", count, int(counts.get(status, 0)), status)
    bottleneck(tally, book, lens, answer["bottleneck"])


def open_at_end(orders, lens):
    return ~orders.early & (orders.received < lens.stop) & (orders.ended >= lens.stop)


def throughput(tally, book, lens, rows):
    slots = lens.slots()
    tally.same("throughput periods", [row["period"] for row in rows], [slot[0] for slot in slots])
    for row, (label, start, stop, complete) in zip(rows, slots):
        finished = (book.orders.finished >= start) & (book.orders.finished < stop)
        tally.same("throughput", row["delivered"], int(finished.sum()), label)
        tally.same("throughput: is it over", row["complete"], complete, label)


def stages(tally, book, lens, rows, lead):
    """Time in each stage over visits that left it in the period, and lead time."""
    visits = book.visits
    tally.same("stages", [row["stage"] for row in rows], STAGES)
    parts = shares(book, lens)
    for row, share in zip(rows, parts):
        here = visits[visits.stage == row["stage"]]
        left = here[lens.within(here.left) & ~here.fault]
        lasted = pd.Series(lens.lasted(left.entered, left.left), dtype="float64")
        spread(tally, "time in stage", row, lasted, row["stage"])
        stays = here[~here.fault & (here.entered < lens.stop) & (here.left >= lens.stop)]
        tally.same("time in stage: open", row["open"], len(stays), row["stage"])
        oldest(tally, "time in stage: oldest open", row, stays.entered)
        faults = here[here.fault & lens.within(here.left)]
        tally.same("time in stage: faults", row["faults"], len(faults), row["stage"])
        if row.get("fault_orders") is not None:
            tally.same("time in stage: orders at fault", sorted(row["fault_orders"]), sorted(faults.order.tolist()), row["stage"])
        if row.get("share") is not None:
            tally.close("share of order-time", row["share"], share, about=row["stage"])
    orders = book.orders
    delivered = orders[lens.within(orders.delivered)]
    sound = delivered[delivered.delivered >= delivered.received]
    spread(tally, "lead time", lead, pd.Series(lens.lasted(sound.received, sound.delivered), dtype="float64"))
    tally.same("lead time: faults", lead["faults"], len(delivered) - len(sound))
    open_orders = open_at_end(orders, lens)
    tally.same("lead time: open", lead["open"], int(open_orders.sum()))
    oldest(tally, "lead time: oldest open", lead, orders.received[open_orders])
    if "unknown" in lead:
        unknown = lens.within(orders.finished) & (orders.delivered == NEVER)
        tally.same("lead time: delivery unknown", lead["unknown"], int(unknown.sum()))


def oldest(tally, figure, row, since):
    told = row["oldest_since"]
    tally.same(figure, told and micros(told), int(since.min()) if len(since) else None, row["stage"])


def spread(tally, figure, row, lasted, about=""):
    tally.same(f"{figure}: n", row["n"], len(lasted), about)
    hours = lasted / HOUR
    tally.close(f"{figure}: mean", row["mean_hours"], hours.mean() if len(hours) else None, about=about)
    for name, share in QUANTILES.items():
        value = hours.quantile(share) if len(hours) else None
        tally.close(f"{figure}: quantiles", row[name], value, about=f"{about} {name}")
    if row.get("max_hours") is not None:
        tally.close(f"{figure}: max", row["max_hours"], hours.max(), about=about)


def stood(book, lens, start, stop):
    """The time orders stood in each stage between two instants, one visit after the other."""
    visits = book.visits[~book.visits.fault]
    since = np.maximum(visits.entered, start)
    until = np.minimum(visits.left, min(stop, lens.horizon))
    clipped = lens.lasted(since, np.maximum(since, until))
    times = pd.Series(clipped, index=visits.index).groupby(visits.stage).sum()
    return [int(times.get(stage, 0)) for stage in STAGES]


def shares(book, lens, start=None, stop=None):
    times = stood(book, lens, start or lens.start, stop or lens.stop)
    whole = sum(times)
    return [time / whole if whole else 0.0 for time in times]


def largest(times, of=STAGES):
    """The stage with the most order-time, the earlier of equals; none where there is none."""
    best = max((stage for stage in STAGES if stage in of), key=lambda stage: times[STAGES.index(stage)])
    return best if times[STAGES.index(best)] > 0 else None


def bottleneck(tally, book, lens, found):
    times = stood(book, lens, lens.start, lens.stop)
    stage = largest(times)
    tally.same("bottleneck", found and found["stage"], stage)
    if not found or not stage:
        return
    tally.close("bottleneck: share", found["share"], times[STAGES.index(stage)] / sum(times))
    constraint = largest(times, WORKED)
    told, share = found["constraint"], found.get("constraint_share")
    if isinstance(told, dict):
        told, share = told["stage"], told["share"]
    tally.same("constraint", told, constraint)
    if constraint:
        tally.close("constraint: share", share, times[STAGES.index(constraint)] / sum(times))
    visits = book.visits
    standing = visits[(visits.stage == stage) & (visits.left == NEVER)].sort_values(["entered", "entered_seq", "order"])
    tally.same("bottleneck: orders standing in it", found["now"], standing.order.tolist())
    left = visits[(visits.stage == stage) & lens.within(visits.left) & ~visits.fault]
    hours = pd.Series(lens.lasted(left.entered, left.left), dtype="float64") / HOUR
    tally.same("bottleneck: n", found["n"], len(hours))
    tally.close("bottleneck: quantiles", found["median_hours"], hours.median() if len(hours) else None)
    tally.close("bottleneck: quantiles", found["p90_hours"], hours.quantile(0.9) if len(hours) else None)
    for row in found.get("weeks") or []:
        weeks = {label: (start, stop) for label, start, stop, _ in lens.slots("week")}
        start, stop = weeks[row["week"]]
        times = stood(book, lens, start, stop)
        tally.same("bottleneck: weeks", row["stage"], largest(times), row["week"])
        if row["stage"] and sum(times):
            share = times[STAGES.index(row["stage"])] / sum(times)
            tally.close("bottleneck: shares of weeks", row["share"], share, about=row["week"])
