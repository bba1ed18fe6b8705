-- Cards are told by event from this release on; those written before are told once, the last version of each.
INSERT INTO outbox (event_id, topic, type, subject, data_schema, partition_key, data, source, created_at)
SELECT gen_random_uuid(),
    'morile.ratings.v1',
    'uk.csp.morile.card-changed.v1',
    told.card,
    'https://csp.example/contracts/events/card-changed.v1.schema.json',
    told.partnership_code,
    convert_to(jsonb_build_object(
        'card', told.card,
        'revision', told.revision,
        'causationId', told.card || '/' || told.revision,
        'partnership', jsonb_build_object('code', told.partnership_code, 'name', told.partnership_name),
        'cycle', jsonb_build_object('id', told.cycle, 'label', told.label),
        'kind', told.kind,
        'subject', told.subject,
        'sections', told.sections,
        'writtenAt', to_char(told.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8'),
    '/morile-service',
    now()
FROM (
    SELECT DISTINCT ON (v.cycle, v.kind, v.subject)
        concat_ws('.', 'card', v.cycle, v.kind, v.subject) AS card,
        v.revision, v.kind, v.subject, v.written_at,
        c.partnership_code, c.partnership_name, c.cycle, c.label,
        (SELECT coalesce(jsonb_agg(section - 'writtenBy' - 'authority' - 'writtenAt' ORDER BY place), '[]')
         FROM jsonb_array_elements(v.document::jsonb -> 'sections') WITH ORDINALITY AS s(section, place)) AS sections
    FROM card_version v JOIN cycle c ON c.id = v.cycle
    ORDER BY v.cycle, v.kind, v.subject, v.revision DESC
) told;
