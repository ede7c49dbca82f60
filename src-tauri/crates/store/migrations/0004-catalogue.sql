-- Products, customers and suppliers as a shop knows them.

CREATE TABLE suppliers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    email TEXT,
    phone TEXT,
    created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE products ADD COLUMN barcode TEXT;
ALTER TABLE products ADD COLUMN unit TEXT;
-- In thousandths of a per cent: 19 % is 19000. None: whatever the shop's rule says.
ALTER TABLE products ADD COLUMN tax_rate INTEGER CHECK (tax_rate BETWEEN 0 AND 100000);
ALTER TABLE products ADD COLUMN pack_size INTEGER CHECK (pack_size > 0);
ALTER TABLE products ADD COLUMN supplier_id INTEGER REFERENCES suppliers (id);
-- An archived product is offered nowhere; the orders that hold it still show it.
ALTER TABLE products ADD COLUMN archived_at INTEGER;
CREATE UNIQUE INDEX products_by_barcode ON products (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX aliases_by_product ON aliases (product_id);

ALTER TABLE customers ADD COLUMN notes TEXT;
ALTER TABLE customers ADD COLUMN credit_hold INTEGER NOT NULL DEFAULT 0 CHECK (credit_hold IN (0, 1));
-- Terms of their own: paid first, or on account for so many days; with neither, the policy's.
ALTER TABLE customers ADD COLUMN pays_first INTEGER NOT NULL DEFAULT 0 CHECK (pays_first IN (0, 1));
ALTER TABLE customers ADD COLUMN days_to_pay INTEGER CHECK (days_to_pay >= 0);
ALTER TABLE customers ADD COLUMN default_address INTEGER REFERENCES addresses (id);
-- A duplicate stays as a row that says into whom it was merged.
ALTER TABLE customers ADD COLUMN merged_into INTEGER REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN erased_at INTEGER;
CREATE INDEX customers_by_merge ON customers (merged_into) WHERE merged_into IS NOT NULL;
-- One that is offered no longer; what points at it still does.
ALTER TABLE addresses ADD COLUMN retired_at INTEGER;

-- What a merge moved, so that it can be taken back.
CREATE TABLE customer_merges (
    id INTEGER PRIMARY KEY,
    kept_id INTEGER NOT NULL REFERENCES customers (id),
    merged_id INTEGER NOT NULL REFERENCES customers (id),
    -- The kept customer came on hold by it.
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX customer_merges_standing ON customer_merges (merged_id) WHERE undone_at IS NULL;

CREATE TABLE customer_merge_rows (
    merge_id INTEGER NOT NULL REFERENCES customer_merges (id),
    kind TEXT NOT NULL CHECK (kind IN ('order', 'address', 'return')),
    row_id INTEGER NOT NULL,
    PRIMARY KEY (merge_id, kind, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE purchases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    supplier_id INTEGER REFERENCES suppliers (id),
    noted_at INTEGER NOT NULL,
    -- A day of the owner's calendar, as 2026-11-28.
    due_day TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'received', 'cancelled'))
) STRICT;
CREATE INDEX purchases_open ON purchases (id) WHERE state = 'open';

CREATE TABLE purchase_lines (
    purchase_id INTEGER NOT NULL REFERENCES purchases (id),
    position INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    ordered INTEGER NOT NULL CHECK (ordered > 0),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
    PRIMARY KEY (purchase_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_lines_by_product ON purchase_lines (product_id);

-- Which purchase an event of the ledger received.
CREATE TABLE purchase_receipts (
    event_seq INTEGER PRIMARY KEY REFERENCES order_events (seq),
    purchase_id INTEGER NOT NULL REFERENCES purchases (id)
) STRICT;

CREATE TABLE counts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'posted', 'dropped', 'undone')),
    closed_at INTEGER,
    -- The event that posted it.
    event_seq INTEGER REFERENCES order_events (seq)
) STRICT;

CREATE TABLE count_lines (
    count_id INTEGER NOT NULL REFERENCES counts (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    -- On hand when the figure was entered: what moves afterwards is no difference of the count.
    expected INTEGER,
    counted INTEGER CHECK (counted >= 0),
    entered_at INTEGER,
    PRIMARY KEY (count_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX count_lines_by_product ON count_lines (product_id);
