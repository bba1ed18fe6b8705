-- Yearly figures of partnerships, as told by crime-data-service: what the suggestions of levels rest on.
CREATE TABLE figure (
    id text PRIMARY KEY,
    revision integer NOT NULL,
    partnership text NOT NULL,
    indicator text NOT NULL,
    label text NOT NULL,
    period_kind text NOT NULL CHECK (period_kind IN ('financial-year', 'rolling-twelve-months')),
    period_end date NOT NULL,
    complete boolean NOT NULL,
    count bigint,
    rate_per_1000 double precision,
    change_count bigint,
    change_percent double precision,
    change_significant boolean,
    known_at timestamptz NOT NULL
);

CREATE INDEX figure_latest_complete ON figure (partnership, indicator, period_end DESC)
    WHERE complete AND count IS NOT NULL AND period_kind = 'rolling-twelve-months';
