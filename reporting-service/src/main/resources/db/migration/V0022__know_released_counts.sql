-- What everybody was told of each figure, by the newest release; can be dropped and read again from the topic.
CREATE TABLE released_count (
    figure text PRIMARY KEY,
    release bigint NOT NULL,
    partnership text NOT NULL,
    body jsonb NOT NULL
);

CREATE INDEX released_count_of_partnership ON released_count (partnership);
