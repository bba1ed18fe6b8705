package uk.csp.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words and numbers that are read one after the other. */
public record Text(List<Run> runs) {
    public Text {
        runs = Lists.copy(runs);
    }

    public static Text words(String words) {
        return of(Run.words(words));
    }

    public static Text of(Run... runs) {
        return new Text(List.of(runs));
    }

    public static Writer write() {
        return new Writer();
    }

    /** The text as a reader sees it, without footnote marks. */
    public String plain() {
        return runs.stream()
                .filter(run -> run.footnote() == null)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** Builds a text from left to right. */
    public static final class Writer {
        private final List<Run> runs = new ArrayList<>();

        public Writer words(String words) {
            return words.isEmpty() ? this : run(Run.words(words));
        }

        public Writer strong(String words) {
            return run(Run.strong(words));
        }

        public Writer run(Run run) {
            runs.add(run);
            return this;
        }

        public Writer text(Text text) {
            runs.addAll(text.runs());
            return this;
        }

        public boolean isEmpty() {
            return runs.isEmpty();
        }

        public Text done() {
            return new Text(runs);
        }
    }
}
