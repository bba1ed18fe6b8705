package uk.csp.sample;

import java.util.List;
import java.util.Random;

/** Outcomes in the words of the public files, in assumed shares; no figure depends on them. */
final class Outcomes {

    private static final List<String> WORDS = List.of(
            "Unable to prosecute suspect",
            "Unable to prosecute suspect",
            "Unable to prosecute suspect",
            "Investigation complete; no suspect identified",
            "Investigation complete; no suspect identified",
            "Investigation complete; no suspect identified",
            "Court result unavailable",
            "Local resolution",
            "Offender given a caution",
            "Under investigation");

    private Outcomes() {}

    static String pick(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
