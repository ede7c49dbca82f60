-- Changes of settings, counts, learned names and suppliers are kept in mind too: which kinds there are is the engine's.

CREATE TABLE changed_fields_of_any (
    event_seq INTEGER PRIMARY KEY REFERENCES order_events (seq),
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT NOT NULL
) STRICT;
INSERT INTO changed_fields_of_any (event_seq, kind, row_id, before, after)
    SELECT event_seq, kind, row_id, before, after FROM changed_fields;
DROP TABLE changed_fields;
ALTER TABLE changed_fields_of_any RENAME TO changed_fields;
CREATE INDEX changed_fields_by_row ON changed_fields (kind, row_id);

-- A supplier whose adding was taken back is in no list; the same name brings it back.
ALTER TABLE suppliers ADD COLUMN withdrawn_at INTEGER;
