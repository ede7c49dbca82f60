"""A book's rows as `fivedeskctl oversight rows` writes them, and the calendar, computed here and not by Fivedesk."""

import json
from collections import defaultdict
from copy import copy
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

STAGES = ["received", "awaiting_approval", "approved", "awaiting_payment", "awaiting_delivery", "in_transit"]
WORKED = ["received", "awaiting_approval", "awaiting_delivery"]
HOUR = 3_600_000_000
NEVER = 2**62


class Book:
    """Every table as a frame. A time that has not come is NEVER."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.case = json.loads((self.folder / "case.json").read_text())
        read = lambda name: pd.read_csv(self.folder / "rows" / f"{name}.csv", keep_default_na=False, na_values={})
        self.orders = whole(read("orders"), ["finished", "delivered"])
        self.visits = whole(read("visits"), ["left", "left_seq"])
        self.lines = read("lines")
        self.returns = read("returns")
        self.return_lines = read("return_lines")
        self.products = read("products")
        self.purchases = read("purchases")
        self.zone = ZoneInfo(self.case["zone"])
        self.stock = {row.product: (row.on_hand, row.reserved) for row in self.products.itertuples()}
        self.due = defaultdict(list)
        for row in self.purchases[self.purchases.state == "open"].itertuples():
            if row.ordered > row.received:
                self.due[row.product].append((row.due_day, row.ordered - row.received))
        visits = self.visits = self.visits[self.visits.stage.isin(STAGES)].reset_index(drop=True)
        ended = visits.left != NEVER
        earlier = (visits.left < visits.entered) | ((visits.left == visits.entered) & (visits.left_seq < visits.entered_seq))
        visits["fault"] = ended & earlier
        orders = self.orders
        # What came back without having arrived has left the flow too.
        stands = orders.status.isin(STAGES)
        otherwise = np.where(stands, NEVER, orders.since)
        orders["dropped"] = ~stands & (orders.finished == NEVER) & (orders.delivered == NEVER)
        orders["ended"] = np.where(orders.delivered != NEVER, orders.delivered, np.where(orders.finished != NEVER, orders.finished, otherwise))
        orders["early"] = orders.ended < orders.received
        orders["fault"] = orders.early | orders.order.isin(visits.order[visits.fault])

    def log(self):
        with open(self.folder / "log.jsonl", encoding="utf-8") as file:
            return [json.loads(line) for line in file]


def whole(frame, columns):
    """Columns of whole numbers in which nothing is a time that has not come."""
    for column in columns:
        cells = frame[column]
        if cells.dtype.kind != "i":
            frame[column] = cells.map(lambda cell: NEVER if cell == "" else int(cell)).astype("int64")
    return frame


def micros(text):
    """An RFC 3339 time as microseconds since 1970, without a float on the way."""
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    since = at - datetime.fromisoformat("1970-01-01T00:00:00+00:00")
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def midnight(day, zone):
    """When a day begins. None of the zones here skips or repeats midnight."""
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()) * 1_000_000


def local_day(at, zone):
    return datetime.fromtimestamp(at // 1_000_000, tz=zone).date()


class Opening:
    """Elapsed time or opening hours: a running count of open microseconds at any instant."""

    def __init__(self, hours, first, last, zone):
        self.edges, self.open = None, None
        if hours is None:
            return
        spans = []
        day, end = local_day(first, zone), local_day(last, zone) + timedelta(days=1)
        closed = set(hours["holidays"])
        weekly = weekdays(hours["openings"])
        while day <= end:
            if day.isoformat() not in closed:
                for begins, ends in weekly[day.weekday()]:
                    spans.append((wall(day, begins, zone), wall(day, ends, zone)))
            day += timedelta(days=1)
        spans.sort()
        edges, counted, total = [spans[0][0]], [0], 0
        for begins, ends in spans:
            edges += [begins, ends]
            counted += [total, total + ends - begins]
            total += ends - begins
        self.edges, self.open = np.array(edges), np.array(counted)

    def at(self, instants):
        instants = np.asarray(instants, dtype="int64")
        if self.edges is None:
            return instants
        # Between two edges time is either all open or all closed, so that the straight line between them is the count.
        place = np.clip(np.searchsorted(self.edges, instants, side="right") - 1, 0, len(self.edges) - 1)
        following = np.clip(place + 1, 0, len(self.edges) - 1)
        into = np.minimum(instants, self.edges[following]) - self.edges[place]
        grows = self.open[following] > self.open[place]
        return self.open[place] + np.where(grows & (instants > self.edges[place]), into, 0)


def weekdays(text):
    names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    weekly = {number: [] for number in range(7)}
    for part in text.split(";"):
        days, spans = part.strip().split(" ", 1)
        first, _, last = days.partition("-")
        first, last = names.index(first), names.index(last or first)
        for number in range(first, last + 1):
            for span in spans.split(","):
                weekly[number].append(tuple(span.strip().split("-")))
    return weekly


def wall(day, clock, zone):
    hours, minutes = (int(part) for part in clock.split(":"))
    if hours == 24:
        return midnight(day + timedelta(days=1), zone)
    return int(datetime(day.year, day.month, day.day, hours, minutes, tzinfo=zone).timestamp()) * 1_000_000


class Lens:
    """What was asked: a period, half open, its division, and how time is counted."""

    def __init__(self, book, ask, answer):
        words = ask["words"]
        self.zone = ZoneInfo(words.get("tz") or book.case["zone"])
        self.now = micros(ask["now"])
        self.by = words.get("by", "week")
        last = date.fromisoformat(words["to"]) if "to" in words else local_day(self.now, self.zone)
        if "from" in words:
            first = date.fromisoformat(words["from"])
        else:
            finished = book.orders.finished[book.orders.finished != NEVER]
            first = min(local_day(int(finished.min()), self.zone), last) if len(finished) else last
        self.first, self.end = first, last + timedelta(days=1)
        self.start, self.stop = midnight(self.first, self.zone), midnight(self.end, self.zone)
        hours = book.case["hours"] if words.get("hours") == "business" else None
        self.opening = self.counting(book, hours)
        self.horizon = min(self.stop, self.now)

    def counting(self, book, hours):
        received = int(book.orders.received.min()) if len(book.orders) else self.now
        first, last = min(received, self.start) - 40 * 24 * HOUR, max(self.stop, self.now)
        return Opening(hours, first, last, ZoneInfo(book.case["zone"]))

    def opened(self, book):
        """The same in the shop's opening hours, where it says when that is."""
        hours = book.case["hours"]
        other = copy(self)
        other.opening = self.counting(book, hours if hours["openings"] else None)
        return other

    def before(self):
        """The period of as many days before."""
        length = self.end - self.first
        return midnight(self.first - length, self.zone), self.start

    def slots(self, by=None):
        """Days, ISO weeks or months as (label, from, to, whole and over)."""
        by = by or self.by
        slots, day = [], self.first
        while day < self.end:
            if by == "day":
                begins, ends, label = day, day + timedelta(days=1), day.isoformat()
            elif by == "week":
                year, week, weekday = day.isocalendar()
                begins = day - timedelta(days=weekday - 1)
                ends, label = begins + timedelta(days=7), f"{year:04}-W{week:02}"
            else:
                begins = day.replace(day=1)
                ends, label = (begins + timedelta(days=32)).replace(day=1), f"{day:%Y-%m}"
            inside = begins >= self.first and ends <= self.end
            start, stop = midnight(max(begins, self.first), self.zone), midnight(min(ends, self.end), self.zone)
            slots.append((label, start, stop, inside and stop <= self.now))
            day = ends
        return slots

    def lasted(self, since, until):
        return self.opening.at(until) - self.opening.at(since)

    def within(self, at):
        return (at >= self.start) & (at < self.stop)
