-- When the shop is open, and what Oversight finds an order's way by.

CREATE TABLE openings (
    -- 0 for Monday to 6 for Sunday.
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    -- Minutes from midnight by the shop's clock.
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
    PRIMARY KEY (weekday, from_minute)
) STRICT, WITHOUT ROWID;

-- Days the shop is closed all the same, as 2026-12-25.
CREATE TABLE holidays (
    day TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- A changed order's visits are read again, and joined again when something of it is taken back.
CREATE INDEX stage_visits_by_order ON stage_visits (order_id);
