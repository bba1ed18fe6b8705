-- A submission is entered whole, with its receipt, at the end of its transaction; what it covers refers to it before.
ALTER TABLE coverage ALTER CONSTRAINT coverage_submission_number_fkey DEFERRABLE INITIALLY DEFERRED;
