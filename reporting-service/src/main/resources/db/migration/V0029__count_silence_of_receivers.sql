-- How often a receiver was out of reach in a row: it is tried ever more rarely, so that it costs no worker's time.
ALTER TABLE webhook_subscription ADD COLUMN silences integer NOT NULL DEFAULT 0;
