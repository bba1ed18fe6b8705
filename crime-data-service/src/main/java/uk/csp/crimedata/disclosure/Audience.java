package uk.csp.crimedata.disclosure;

import java.util.Arrays;
import java.util.Optional;

/** Who reads a table. Each sees what the ones before it see: a partner also reads what is published for everybody. */
public enum Audience {
    PUBLIC("public"),
    PARTNER("partner"),
    ANALYST("analyst");

    private final String word;

    Audience(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Audience> of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word.equals(word))
                .findFirst();
    }

    /** Whether this audience reads what is released for another. */
    public boolean sees(Audience released) {
        return released.ordinal() <= ordinal();
    }
}
