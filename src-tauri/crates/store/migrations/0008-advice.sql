-- What became of recommendations: applied, dismissed or put off, and whether what was applied worked. Names of
-- customers never stand here.
CREATE TABLE advice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Kind and subject: the same finding keeps the same name.
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('applied', 'reviewed', 'dismissed', 'snoozed', 'undone')),
    at INTEGER NOT NULL,
    -- When what was applied is looked at again, or what was put off comes back.
    until INTEGER,
    -- The recommendation as it was then.
    body TEXT NOT NULL,
    -- What applying it did, so that it can be undone.
    done TEXT,
    -- The figure as it was then, and what the review came to.
    baseline TEXT,
    review TEXT
) STRICT;
CREATE INDEX advice_by_name ON advice (name, id);
CREATE INDEX advice_by_review ON advice (until) WHERE state = 'applied';

-- The sentence of an alert and the orders and products it is about; none where the subject says it all.
ALTER TABLE alerts ADD COLUMN body TEXT;
-- Whether the window told of it; what stood before it could is not told again.
ALTER TABLE alerts ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));
UPDATE alerts SET told = 1;
