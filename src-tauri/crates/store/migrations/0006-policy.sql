-- What waits for a time is found by it: orders that count as delivered after so many days.
CREATE INDEX tasks_due ON tasks (due_at) WHERE state = 'waiting' AND due_at IS NOT NULL;
-- A proposed policy is tried on the orders of the last months.
CREATE INDEX orders_by_receipt ON orders (received_at);
