-- Reports: the owner's own template, and those written by themselves into a folder.

-- The owner's template; the built-in one where there is no row.
CREATE TABLE report_template (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    source TEXT NOT NULL
) STRICT;

-- What is written by itself, where to and on which paper. One row.
CREATE TABLE report_schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Where reports go; none are written unless set.
    folder TEXT,
    -- A report of each week, on its Monday; of each month, on its 1st.
    weekly INTEGER NOT NULL DEFAULT 0 CHECK (weekly IN (0, 1)),
    monthly INTEGER NOT NULL DEFAULT 0 CHECK (monthly IN (0, 1)),
    -- a4 or letter; by the book's currency unless set.
    paper TEXT,
    -- Since when it holds: what ended before is not written any more.
    since INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO report_schedule (id) VALUES (1);

-- One report that was due: written once, or tried until it is.
CREATE TABLE report_runs (
    every TEXT NOT NULL CHECK (every IN ('week', 'month')),
    -- The first day of its period, 2026-11-23.
    first_day TEXT NOT NULL,
    -- Who works on it does so since then.
    claimed_at INTEGER,
    -- When it was written, and the file.
    written_at INTEGER,
    path TEXT,
    -- How often it failed, when last and why.
    failures INTEGER NOT NULL DEFAULT 0,
    failed_at INTEGER,
    problem TEXT,
    PRIMARY KEY (every, first_day)
) STRICT, WITHOUT ROWID;
