-- Quotes: what an order would cost, with numbers of their own and no part in the flow of work.
CREATE TABLE quotes (
    -- Never given twice: it is the number people say.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER REFERENCES customers (id),
    address_id INTEGER REFERENCES addresses (id),
    text_id INTEGER NOT NULL REFERENCES texts (id),
    at INTEGER NOT NULL,
    valid_until INTEGER,
    discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
    shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0),
    tax_included INTEGER NOT NULL CHECK (tax_included IN (0, 1)),
    declined_at INTEGER,
    -- The order it became.
    order_id INTEGER REFERENCES orders (id)
) STRICT;
CREATE INDEX quotes_by_customer ON quotes (customer_id);
CREATE INDEX quotes_by_order ON quotes (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE quote_lines (
    quote_id INTEGER NOT NULL REFERENCES quotes (id),
    position INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    discount INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
    tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 100000),
    PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_lines_by_product ON quote_lines (product_id);

-- What was sold on account and is not paid is a sliver of all orders; this index holds that sliver alone.
CREATE INDEX orders_on_account ON orders (id) WHERE days_to_pay IS NOT NULL AND paid - refunded < total;
