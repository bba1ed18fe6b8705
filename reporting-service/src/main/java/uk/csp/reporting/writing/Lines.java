package uk.csp.reporting.writing;

/** One way to end a line, and nothing but words at the ends: so that texts that say the same are the same. */
final class Lines {
    private Lines() {}

    static String of(String text) {
        return text.replaceAll("\\R", "\n").stripTrailing().replaceAll("^\\n+", "");
    }
}
