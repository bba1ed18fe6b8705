package uk.csp.morile.judgement;

import java.time.LocalDate;

/**
 * A level partners agreed in a workshop.
 *
 * @param level null when they agree that it is not known
 */
public record AgreedLevel(
        String threat, String criterion, Integer level, LocalDate asAt, String note, String evidence) {}
