-- What can be taken back beside the steps of an order: imports, answers to Mail's questions, and what the owner changed of
-- products and customers.

-- An import that was written. One transaction wrote it, so what it made of a kind stands in one run of rows.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_seq INTEGER NOT NULL UNIQUE REFERENCES order_events (seq),
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_seq INTEGER REFERENCES order_events (seq),
    undone_at INTEGER
) STRICT;
CREATE TABLE import_rows (
    import_id INTEGER NOT NULL REFERENCES imports (id),
    kind TEXT NOT NULL CHECK (kind IN ('order', 'return', 'product', 'customer', 'address')),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    PRIMARY KEY (import_id, kind)
) STRICT, WITHOUT ROWID;

-- One whose entry was taken back is in no list, until it comes in again.
ALTER TABLE customers ADD COLUMN withdrawn_at INTEGER;

-- The questions of an order as they stood before the event that answered some of them.
CREATE TABLE answered_questions (
    event_seq INTEGER NOT NULL REFERENCES order_events (seq),
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    quantity INTEGER,
    product_id INTEGER REFERENCES products (id),
    question TEXT NOT NULL,
    suggestions TEXT NOT NULL,
    PRIMARY KEY (event_seq, line)
) STRICT, WITHOUT ROWID;

-- Names learned from answers, and what each meant before.
CREATE TABLE learned_names (
    event_seq INTEGER PRIMARY KEY REFERENCES order_events (seq),
    answered_seq INTEGER NOT NULL REFERENCES order_events (seq),
    alias_key TEXT NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    before_id INTEGER REFERENCES products (id)
) STRICT;
CREATE INDEX learned_names_by_answer ON learned_names (answered_seq);

-- What an event changed of a product or customer, as JSON; nothing before where it was added.
CREATE TABLE changed_fields (
    event_seq INTEGER PRIMARY KEY REFERENCES order_events (seq),
    kind TEXT NOT NULL CHECK (kind IN ('product', 'customer')),
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX changed_fields_by_row ON changed_fields (kind, row_id);
