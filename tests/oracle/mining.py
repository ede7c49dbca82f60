"""Durations by pm4py: of whole orders and of each stage.

pm4py takes an open case for a complete one and reads wall-clock time as it is given, so it is asked about books alone in
which every order is finished, over all time, and is given UTC. `get_cycle_time` is something else and is not used."""

import contextlib
import io
import warnings

import pandas as pd

from book import HOUR, NEVER, STAGES
from flow import QUANTILES


def fits(book, lens):
    """Whether every order is finished and without fault, and all of its way lies in the period."""
    orders, visits = book.orders, book.visits
    whole = len(orders) and (orders.delivered != NEVER).all() and not orders.fault.any() and not visits.fault.any()
    return bool(whole and lens.start <= orders.received.min() and orders.delivered.max() < lens.stop and lens.opening.edges is None)


def summary(tally, book, lens, answer):
    if not fits(book, lens):
        return
    # It greets whoever imports it.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pm4py

        # One event at each entry into a stage, and one at the end of the way; equal times stay in the log's order.
        visits = book.visits.sort_values(["order", "entered", "entered_seq"])
        events = [(row.order, row.stage, row.entered) for row in visits.itertuples()]
        events += [(row.order, "delivered", row.delivered) for row in book.orders.itertuples()]
        frame = pd.DataFrame(events, columns=["order", "stage", "at"])
        frame["at"] = pd.to_datetime(frame["at"], unit="us", utc=True)
        frame["order"] = frame["order"].astype(str)
        frame = frame.sort_values(["order", "at"], kind="stable")
        log = pm4py.format_dataframe(frame, case_id="order", activity_key="stage", timestamp_key="at")
        durations = pm4py.get_all_case_durations(log)
        performance, _, _ = pm4py.discover_performance_dfg(log, perf_aggregation_key="raw_values")
        frequency, _, _ = pm4py.discover_dfg(log)
    lasted = (book.orders.delivered - book.orders.received).sort_values().tolist()
    for ours, theirs in zip(lasted, sorted(durations), strict=True):
        tally.lasted("pm4py: lead times", ours, theirs * 1e6)
    hours = pd.Series(durations) / 3600
    tally.close("pm4py: mean lead time", answer["lead_time"]["mean_hours"], hours.mean())
    for name, share in QUANTILES.items():
        tally.close("pm4py: quantiles of lead time", answer["lead_time"][name], hours.quantile(share))
    for row in answer["stages"]:
        # All ways out of the stage together.
        stays = [second for (stage, _), seconds in performance.items() if stage == row["stage"] for second in seconds]
        count = sum(n for (stage, _), n in frequency.items() if stage == row["stage"])
        tally.same("pm4py: n in stage", row["n"], count, row["stage"])
        hours = pd.Series(stays, dtype="float64") / 3600
        tally.close("pm4py: mean time in stage", row["mean_hours"], hours.mean() if len(hours) else None, about=row["stage"])
        for name, share in QUANTILES.items():
            value = hours.quantile(share) if len(hours) else None
            tally.close("pm4py: quantiles of time in stage", row[name], value, about=row["stage"])
