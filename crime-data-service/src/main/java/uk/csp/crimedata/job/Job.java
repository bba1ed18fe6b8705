package uk.csp.crimedata.job;

import java.util.UUID;

/**
 * An accepted submission in the hands of one worker.
 *
 * @param partner who sent it; it is worked off in its name
 * @param key idempotency key, or null
 * @param bodyBytes length of the body as it came
 * @param attempt which attempt this is, from 1
 * @param worker of this attempt; another attempt has another
 */
public record Job(
        UUID id,
        String partner,
        String client,
        JobParameters parameters,
        String key,
        long bodyBytes,
        int attempt,
        UUID worker) {}
