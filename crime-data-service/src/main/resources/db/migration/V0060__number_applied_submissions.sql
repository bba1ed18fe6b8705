-- Revisions of submission-applied events: drawn under a lock per feed, so that they grow in the order of the commits.
CREATE SEQUENCE submission_applied_revision;
