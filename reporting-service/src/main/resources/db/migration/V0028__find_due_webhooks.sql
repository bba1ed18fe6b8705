-- A receiver that fails may have much that waits and little that is due.
CREATE INDEX webhook_delivery_due ON webhook_delivery (subscription, due_at) WHERE state = 'pending';

-- When it was last given to the receiver: a state that changes meanwhile must be told again, but not at once.
ALTER TABLE webhook_delivery ADD COLUMN sent_at timestamptz;
