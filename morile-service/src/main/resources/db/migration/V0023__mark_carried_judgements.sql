-- Where a judgement was taken over from, and what it rests on.
ALTER TABLE judgement
    ADD COLUMN carried_from text,
    ADD COLUMN evidence text;
