-- What the owner sets: where backups go, the policy.

-- What the owner chose about keeping the book safe. One row; a restore leaves it as it is.
CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Where backups go; beside the book unless set.
    backup_folder TEXT,
    -- The public key that backups are encrypted to, and the secret one under the owner's passphrase.
    backup_recipient TEXT,
    backup_secret BLOB,
    -- The book as it was before the last restore.
    kept TEXT,
    CHECK ((backup_recipient IS NULL) = (backup_secret IS NULL))
) STRICT;
INSERT INTO settings (id) VALUES (1);

-- How the last backups went. One row.
CREATE TABLE backup_status (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The last good one: when, which file, what it was proven to hold, and how far the log was.
    at INTEGER,
    path TEXT,
    proof TEXT,
    epoch INTEGER,
    seq INTEGER,
    -- The last failure, when none has gone well since.
    failed_at INTEGER,
    problem TEXT
) STRICT;
INSERT INTO backup_status (id) VALUES (1);

-- The window's lock. One row; no hash, no lock.
CREATE TABLE window_lock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The password as an Argon2 hash.
    hash TEXT,
    -- Minutes without a hand on the window after which it locks itself; never unless set.
    idle_minutes INTEGER CHECK (idle_minutes > 0),
    -- Wrong passwords since the last right one, and when the last was tried.
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failed_at INTEGER
) STRICT;
INSERT INTO window_lock (id) VALUES (1);
