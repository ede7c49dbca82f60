-- How stock is planned.

-- What holds where nothing else is known or set. One row.
CREATE TABLE planning (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Days from ordering of a supplier to receiving.
    lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 1 AND 365),
    -- The share of lead times without a shortage, in ten-thousandths.
    service INTEGER NOT NULL CHECK (service BETWEEN 5000 AND 9999),
    -- Days an order is to last once it has come.
    order_days INTEGER NOT NULL CHECK (order_days BETWEEN 1 AND 365)
) STRICT;
INSERT INTO planning (id, lead_days, service, order_days) VALUES (1, 14, 9500, 28);

ALTER TABLE suppliers ADD COLUMN lead_days INTEGER CHECK (lead_days BETWEEN 1 AND 365);
ALTER TABLE products ADD COLUMN lead_days INTEGER CHECK (lead_days BETWEEN 1 AND 365);
