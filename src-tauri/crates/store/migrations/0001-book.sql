-- The book's first shape.

CREATE TABLE book (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- Raised when the catalogue changes, so that hosts know when to read it again.
    catalogue_version INTEGER NOT NULL DEFAULT 1,
    -- Raised by a restore, so that hosts drop what they hold.
    epoch INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE policies (
    version INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    sku TEXT,
    sku_key TEXT UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    cost INTEGER CHECK (cost >= 0),
    decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
    low_at INTEGER CHECK (low_at >= 0),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX products_by_name ON products (name_key);

CREATE TABLE aliases (
    alias_key TEXT PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    learned_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customers_by_name ON customers (name_key);

-- An address is never changed, since seals and shipments point at it; a new one is a new row.
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customers (id),
    body TEXT NOT NULL
) STRICT;
CREATE INDEX addresses_by_customer ON addresses (customer_id);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL UNIQUE,
    customer_id INTEGER REFERENCES customers (id),
    address_id INTEGER REFERENCES addresses (id),
    source TEXT NOT NULL,
    reference TEXT,
    days_to_pay INTEGER CHECK (days_to_pay >= 0),
    status TEXT NOT NULL,
    hold TEXT,
    received_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1)),
    approved_seal BLOB,
    discount INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    paid INTEGER NOT NULL DEFAULT 0,
    refunded INTEGER NOT NULL DEFAULT 0,
    finished_at INTEGER,
    delivered_at INTEGER
) STRICT;
CREATE INDEX orders_by_status ON orders (status, id);
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_finish ON orders (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    ordered INTEGER NOT NULL CHECK (ordered > 0),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled BETWEEN 0 AND ordered),
    reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    shipped INTEGER NOT NULL DEFAULT 0 CHECK (shipped >= 0 AND shipped + reserved <= ordered - cancelled),
    delivered INTEGER NOT NULL DEFAULT 0 CHECK (delivered BETWEEN 0 AND shipped),
    returned INTEGER NOT NULL DEFAULT 0 CHECK (returned >= 0),
    lost INTEGER NOT NULL DEFAULT 0 CHECK (lost >= 0),
    unit_price INTEGER NOT NULL,
    discount INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_lines_by_product ON order_lines (product_id);
-- What waits for stock is a sliver of all lines; this index holds that sliver alone.
CREATE INDEX order_lines_waiting ON order_lines (product_id)
    WHERE ordered - cancelled - shipped - reserved > 0;

-- Words of persons stand apart from the log, so that one customer's can be erased.
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    order_id INTEGER REFERENCES orders (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX texts_by_order ON texts (order_id);

CREATE TABLE order_questions (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    quantity INTEGER,
    product_id INTEGER REFERENCES products (id),
    question TEXT NOT NULL,
    suggestions TEXT NOT NULL,
    PRIMARY KEY (order_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_events (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    desk TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT,
    text_id INTEGER,
    data TEXT,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX order_events_by_order ON order_events (order_id, seq);

CREATE TABLE stage_visits (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    stage TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_seq INTEGER NOT NULL,
    left_at INTEGER,
    left_seq INTEGER
) STRICT;
CREATE UNIQUE INDEX stage_visits_open ON stage_visits (order_id) WHERE left_seq IS NULL;
CREATE INDEX stage_visits_by_leaving ON stage_visits (left_at);

CREATE TABLE stock (
    product_id INTEGER PRIMARY KEY REFERENCES products (id),
    on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
    reserved INTEGER NOT NULL CHECK (reserved BETWEEN 0 AND on_hand)
) STRICT;

CREATE TABLE stock_movements (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    kind TEXT NOT NULL,
    on_hand_change INTEGER NOT NULL,
    reserved_change INTEGER NOT NULL,
    on_hand_after INTEGER NOT NULL,
    reserved_after INTEGER NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    event_seq INTEGER NOT NULL REFERENCES order_events (seq),
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX stock_movements_by_product ON stock_movements (product_id, seq);
CREATE INDEX stock_movements_by_order ON stock_movements (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    at INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    method TEXT,
    event_seq INTEGER NOT NULL REFERENCES order_events (seq)
) STRICT;
CREATE INDEX payments_by_order ON payments (order_id);

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    shipped_at INTEGER NOT NULL,
    delivered_at INTEGER,
    event_seq INTEGER NOT NULL REFERENCES order_events (seq)
) STRICT;
CREATE INDEX shipments_by_order ON shipments (order_id);

CREATE TABLE shipment_lines (
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    position INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shipment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE returns (
    id INTEGER PRIMARY KEY,
    order_id INTEGER REFERENCES orders (id),
    customer_id INTEGER REFERENCES customers (id),
    source TEXT NOT NULL,
    reference TEXT,
    at INTEGER NOT NULL,
    total INTEGER NOT NULL
) STRICT;
CREATE INDEX returns_by_time ON returns (at);

CREATE TABLE return_lines (
    return_id INTEGER NOT NULL REFERENCES returns (id),
    position INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL,
    PRIMARY KEY (return_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    desk TEXT NOT NULL,
    kind TEXT NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    shipment_id INTEGER REFERENCES shipments (id),
    state TEXT NOT NULL CHECK (state IN ('ready', 'waiting', 'done', 'failed', 'dropped')),
    question TEXT,
    due_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL DEFAULT 0 CHECK (touched IN (0, 1)),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    error TEXT
) STRICT;
CREATE UNIQUE INDEX tasks_open ON tasks (order_id, kind, ifnull(shipment_id, 0))
    WHERE state IN ('ready', 'waiting', 'failed');
-- Oldest order first, which is also the order in which stock is shared out.
CREATE INDEX tasks_by_close ON tasks (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX tasks_ready ON tasks (order_id, id) WHERE state = 'ready';

-- What Oversight has warned of and what still holds: each is told once until it changes.
CREATE TABLE alerts (
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_counts (
    desk TEXT PRIMARY KEY,
    steps INTEGER NOT NULL DEFAULT 0,
    total_us INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    untouched INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE status_counts (
    status TEXT PRIMARY KEY,
    orders INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE keys (
    key TEXT PRIMARY KEY,
    request BLOB NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What other systems call our rows, kept beside our own numbers.
CREATE TABLE refs (
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    content BLOB,
    PRIMARY KEY (source, kind, reference)
) STRICT, WITHOUT ROWID;

-- The log and the ledger are only ever added to. recursive_triggers is on for every connection of ours,
-- so that INSERT OR REPLACE meets the delete triggers too.
CREATE TRIGGER order_events_fixed BEFORE UPDATE ON order_events
BEGIN SELECT raise(ABORT, 'order_events is never updated'); END;
CREATE TRIGGER order_events_kept BEFORE DELETE ON order_events
BEGIN SELECT raise(ABORT, 'order_events is never deleted from'); END;
CREATE TRIGGER stock_movements_fixed BEFORE UPDATE ON stock_movements
BEGIN SELECT raise(ABORT, 'stock_movements is never updated'); END;
CREATE TRIGGER stock_movements_kept BEFORE DELETE ON stock_movements
BEGIN SELECT raise(ABORT, 'stock_movements is never deleted from'); END;
