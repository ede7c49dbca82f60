"""Computes every figure of Fivedesk's Oversight anew and compares. Its arguments are the folders of cases, each made
by `cases.rs`: a book's rows, its log, and what Fivedesk answered to which question."""

import json
import sys

# Nothing is left beside the sources.
sys.dont_write_bytecode = True

import demand
import flow
import mining
import moves
import story
from book import Book, Lens
from tally import Tally


def summary(tally, book, lens, answer):
    flow.summary(tally, book, lens, answer)
    mining.summary(tally, book, lens, answer)


WHAT = {
    "summary": summary,
    "stages": moves.stages,
    "bottleneck": moves.bottleneck,
    "flow": moves.moves,
    "sellers": demand.sellers,
    "revenue": demand.revenue,
    "calendar": demand.calendar,
    "forecast": demand.forecast,
    "done-when": demand.done_when,
}


def main(folders):
    tally = Tally()
    for folder in folders:
        book = Book(folder)
        tally.where = f"{book.folder.name}, log"
        story.visits(tally, book)
        for ask in book.case["asks"]:
            answer = json.loads((book.folder / ask["file"]).read_text())
            tally.where = f"{book.folder.name}, {ask['what']} {ask['words']} at {ask['now']}"
            WHAT[ask["what"]](tally, book, Lens(book, ask, answer), answer)
    return 0 if tally.told() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
