package uk.csp.reporting.narrative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reference may take from a figure; named in a reference as here, in small letters with hyphens. */
public enum Measure {
    /** 23,729. */
    COUNT,
    /** The count a year earlier. */
    PREVIOUS_COUNT,
    /** How many more or fewer, without a sign: 826. */
    CHANGE,
    /** In per cent, without a sign: 3.6%. */
    CHANGE_PERCENT,
    /** As the crime table prints it: +3.6% (826). */
    SIGNED_CHANGE,
    /** increased, fell, did not change. */
    DIRECTION,
    /** increased by 3.6% (826 crimes). */
    CHANGED,
    /** Per 1,000 residents. */
    RATE,
    /** Part of another indicator: 10%. */
    SHARE_OF,
    /** What its source reports as a rate, percentage or time, with its unit. */
    VALUE,
    /** The same in another place: england, south-west, region, country. */
    COMPARATOR;

    /** As it is written in a reference. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something must be named after it. */
    boolean needsMore() {
        return this == SHARE_OF || this == COMPARATOR;
    }

    static Optional<Measure> of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }
}
