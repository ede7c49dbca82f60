-- Letters as they came in: what became an order, and what was kept aside as none.

CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    -- The name of its file, where it came as one.
    file TEXT,
    name TEXT,
    address TEXT,
    subject TEXT,
    sent_at INTEGER,
    message_id TEXT,
    hash BLOB NOT NULL UNIQUE,
    -- The words that were read.
    body TEXT NOT NULL,
    -- Names and sizes of what was attached, as JSON.
    attachments TEXT NOT NULL,
    original BLOB NOT NULL,
    -- Whether the original is all of it.
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    -- Why it is kept aside, as a sentence's JSON.
    why TEXT,
    order_id INTEGER REFERENCES orders (id),
    -- When the owner had done with one kept aside.
    settled_at INTEGER,
    CHECK (order_id IS NOT NULL OR why IS NOT NULL)
) STRICT;
CREATE INDEX letters_by_message_id ON letters (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX letters_by_order ON letters (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX letters_by_address ON letters (address) WHERE address IS NOT NULL;
CREATE INDEX letters_aside ON letters (id) WHERE order_id IS NULL AND settled_at IS NULL;

-- What of the watched folder was read, and what could not be.
CREATE TABLE letter_files (
    path TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    at INTEGER NOT NULL,
    problem TEXT
) STRICT, WITHOUT ROWID;

ALTER TABLE settings ADD COLUMN mail_folder TEXT;

CREATE INDEX customers_by_email ON customers (lower(email)) WHERE email IS NOT NULL;
