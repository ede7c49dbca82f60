-- What an order can go through: changes that can be taken back, parts, returns, refunds.

-- Prices of new orders hold their tax unless the owner says otherwise.
ALTER TABLE book ADD COLUMN prices_include_tax INTEGER NOT NULL DEFAULT 1 CHECK (prices_include_tax IN (0, 1));
-- Nothing is written into the time before it: a filed tax month, say.
ALTER TABLE book ADD COLUMN closed_until INTEGER;

ALTER TABLE orders ADD COLUMN shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0);
-- Orders from before there was tax have none; their seals were made so.
ALTER TABLE orders ADD COLUMN tax_included INTEGER NOT NULL DEFAULT 0 CHECK (tax_included IN (0, 1));
ALTER TABLE orders ADD COLUMN due_at INTEGER;
ALTER TABLE orders ADD COLUMN note_id INTEGER REFERENCES texts (id);
ALTER TABLE orders ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));

ALTER TABLE order_lines ADD COLUMN refused INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0);
ALTER TABLE order_lines ADD COLUMN restocked INTEGER NOT NULL DEFAULT 0 CHECK (restocked >= 0);
ALTER TABLE order_lines ADD COLUMN tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 100000);

-- What an event changed of its order, before and after; part of the chain where it is there.
ALTER TABLE order_events ADD COLUMN change TEXT;

-- From which event on changes are kept; earlier ones cannot be taken back.
ALTER TABLE book ADD COLUMN changes_from INTEGER NOT NULL DEFAULT 1;
UPDATE book SET changes_from = (SELECT ifnull(max(seq), 0) + 1 FROM order_events);

-- Events that were taken back, and by which.
CREATE TABLE undone_events (
    event_seq INTEGER PRIMARY KEY REFERENCES order_events (seq),
    by_seq INTEGER NOT NULL REFERENCES order_events (seq)
) STRICT;

-- A payment that was taken back stands beside one of the opposite amount.
ALTER TABLE payments ADD COLUMN reverses INTEGER REFERENCES payments (id);
CREATE INDEX payments_by_event ON payments (event_seq);

ALTER TABLE shipments ADD COLUMN carrier TEXT;
ALTER TABLE shipments ADD COLUMN tracking TEXT;
ALTER TABLE shipments ADD COLUMN delivered_seq INTEGER REFERENCES order_events (seq);
ALTER TABLE shipments ADD COLUMN undone_seq INTEGER REFERENCES order_events (seq);

ALTER TABLE returns ADD COLUMN event_seq INTEGER REFERENCES order_events (seq);
ALTER TABLE returns ADD COLUMN undone_seq INTEGER REFERENCES order_events (seq);
CREATE INDEX returns_by_event ON returns (event_seq) WHERE event_seq IS NOT NULL;
CREATE INDEX stock_movements_by_event ON stock_movements (event_seq) WHERE order_id IS NULL;
