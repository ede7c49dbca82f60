-- Orders are found by their words, and lists of a million are paged.

-- What follows here is derived from the log, late and in batches; `derived` tells up to which event. A book made
-- before begins at nothing and catches up while it is in use, so that it opens at once.
CREATE TABLE derived (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
) STRICT;
INSERT INTO derived (id, seq) VALUES (1, 0);

-- The words of an order by its row's number. Without the words themselves beside the index: they stand in their
-- tables. What is one word is decided before they come here. Every beginning of a word up to eight letters has a list
-- of its own, since gathering one while somebody types reads the lists of all words that begin so.
CREATE VIRTUAL TABLE order_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7 8',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- How many rows of a long list have a value, by blocks of 2,048 rows: a page deep in the list is found by adding
-- up blocks.
CREATE TABLE block_counts (
    list TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    block INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (list, facet, value, block)
) STRICT, WITHOUT ROWID;

-- Between which times the rows of a block lie.
CREATE TABLE block_spans (
    list TEXT NOT NULL,
    block INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (list, block)
) STRICT, WITHOUT ROWID;

-- Movements that belong to no order are few, and the log of a product asks for them.
CREATE INDEX stock_movements_own ON stock_movements (product_id, event_seq) WHERE order_id IS NULL;

CREATE INDEX orders_held ON orders (hold) WHERE hold IS NOT NULL;

-- When the doctor looked last, what it found then, how far it has been through the log and the ledger without finding
-- anything, and the hashes that stood there.
CREATE TABLE checked (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    event_seq INTEGER NOT NULL,
    event_hash BLOB NOT NULL,
    movement_seq INTEGER NOT NULL,
    movement_hash BLOB NOT NULL
) STRICT;
