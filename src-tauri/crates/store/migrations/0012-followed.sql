-- What follows a change late: quotes of merged customers, words of renamed products.

-- Which quotes a merge of customers moved, so that it can be taken back.
CREATE TABLE customer_merge_quotes (
    merge_id INTEGER NOT NULL REFERENCES customer_merges (id),
    quote_id INTEGER NOT NULL REFERENCES quotes (id),
    PRIMARY KEY (merge_id, quote_id)
) STRICT, WITHOUT ROWID;

-- Merges that stand moved none; their duplicates' quotes follow now.
INSERT INTO customer_merge_quotes (merge_id, quote_id)
    SELECT m.id, q.id FROM customer_merges m JOIN quotes q ON q.customer_id = m.merged_id
    WHERE m.undone_at IS NULL;
UPDATE quotes SET customer_id =
    (WITH RECURSIVE up (id, into_id) AS (
         SELECT c.id, c.merged_into FROM customers c WHERE c.id = quotes.customer_id
         UNION SELECT c.id, c.merged_into FROM customers c JOIN up ON c.id = up.into_id)
     SELECT id FROM up WHERE into_id IS NULL)
    WHERE customer_id IN (SELECT id FROM customers WHERE merged_into IS NOT NULL);

-- The index of words tells an order's products by the names they had when it was written. Products whose name or SKU
-- changed since are few, and a search asks for their orders too.
ALTER TABLE products ADD COLUMN renamed INTEGER NOT NULL DEFAULT 0 CHECK (renamed IN (0, 1));
CREATE INDEX products_renamed ON products (id) WHERE renamed = 1;
