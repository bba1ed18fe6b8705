CREATE TABLE webhook_subscription (
    id uuid PRIMARY KEY,
    partner text NOT NULL,
    made_by text NOT NULL,
    url text NOT NULL,
    event_types text[] NOT NULL,
    -- Empty: of all partnerships.
    partnerships text[] NOT NULL,
    description text,
    enabled boolean NOT NULL,
    disabled_because text,
    revision bigint NOT NULL,
    made_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    -- What follows is the sender's: a receiver is served by one worker at a time, which holds a lease.
    lease uuid,
    leased_until timestamptz NOT NULL DEFAULT '-infinity',
    paused_until timestamptz NOT NULL DEFAULT '-infinity',
    served_at timestamptz NOT NULL DEFAULT '-infinity'
);

CREATE INDEX webhook_subscription_of_partner ON webhook_subscription (partner, made_at);

-- Enciphered. Several while a secret is being replaced.
CREATE TABLE webhook_secret (
    id uuid PRIMARY KEY,
    subscription uuid NOT NULL REFERENCES webhook_subscription ON DELETE CASCADE,
    sealed bytea NOT NULL,
    made_at timestamptz NOT NULL,
    signs_until timestamptz NOT NULL DEFAULT 'infinity'
);

CREATE INDEX webhook_secret_of_subscription ON webhook_secret (subscription);

-- The newest revision told of a thing. Outlives the events, so that a rebuild of the projections tells nothing twice.
CREATE TABLE webhook_told (
    thing text PRIMARY KEY,
    revision bigint NOT NULL
);

CREATE TABLE webhook_event (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE DEFAULT 'msg_' || replace(gen_random_uuid()::text, '-', ''),
    type text NOT NULL,
    thing text NOT NULL,
    revision bigint NOT NULL,
    partnership text NOT NULL,
    at timestamptz NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    body jsonb NOT NULL,
    -- Of a test: whom it is for.
    subscription uuid REFERENCES webhook_subscription ON DELETE CASCADE
);

CREATE UNIQUE INDEX webhook_event_once ON webhook_event (thing, revision) WHERE revision > 0;
CREATE INDEX webhook_event_by_time ON webhook_event (kept_at);
CREATE INDEX webhook_event_of_subscription ON webhook_event (subscription) WHERE subscription IS NOT NULL;

CREATE TABLE webhook_delivery (
    subscription uuid NOT NULL REFERENCES webhook_subscription ON DELETE CASCADE,
    event bigint NOT NULL REFERENCES webhook_event ON DELETE CASCADE,
    thing text NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'delivered', 'failed', 'superseded')),
    attempts integer NOT NULL DEFAULT 0,
    replayed boolean NOT NULL DEFAULT false,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (subscription, event)
);

CREATE INDEX webhook_delivery_waiting ON webhook_delivery (subscription, event) WHERE state = 'pending';
CREATE INDEX webhook_delivery_of_thing ON webhook_delivery (subscription, thing, event) WHERE state = 'pending';
CREATE INDEX webhook_delivery_of_event ON webhook_delivery (event);

CREATE TABLE webhook_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription uuid NOT NULL,
    event bigint NOT NULL,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    status integer,
    duration_ms bigint NOT NULL,
    error text,
    next_at timestamptz,
    FOREIGN KEY (subscription, event) REFERENCES webhook_delivery ON DELETE CASCADE
);

CREATE INDEX webhook_attempt_newest ON webhook_attempt (subscription, id);
CREATE INDEX webhook_attempt_of_delivery ON webhook_attempt (subscription, event);
