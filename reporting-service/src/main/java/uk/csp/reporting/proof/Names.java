package uk.csp.reporting.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How indicators are called in a text. Of names that overlap the longest counts. */
final class Names {
    private static final List<Name> NAMES = read();

    private Names() {}

    private record Name(List<String> indicators, Pattern pattern) {}

    /** The mentions of a sentence in their order. */
    static List<Mention> in(String sentence) {
        List<Mention> all = new ArrayList<>();
        for (Name name : NAMES) {
            Matcher matcher = name.pattern().matcher(sentence);
            while (matcher.find()) {
                all.add(new Mention(matcher.start(), matcher.end(), name.indicators()));
            }
        }
        all.sort(Comparator.comparingInt((Mention mention) -> mention.start() - mention.end()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : all) {
            if (kept.stream().noneMatch(other -> mention.start() < other.end() && other.start() < mention.end())) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(kept);
    }

    /** The indicator a cell of a table names with all its words; null when it names none. */
    static String ofCell(String cell) {
        List<Mention> mentions = in(cell);
        return mentions.size() == 1
                        && mentions.get(0).isKnown()
                        && mentions.get(0).end() - mentions.get(0).start() == cell.length()
                ? mentions.get(0).indicator()
                : null;
    }

    private static List<Name> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Names.class.getResourceAsStream("/proof/names.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Names::name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name name(String line) {
        int split = line.indexOf(';');
        String indicators = line.substring(0, split);
        return new Name(
                indicators.isEmpty() ? List.of() : List.of(indicators.split(",")),
                Pattern.compile("(?<!\\w)(?:" + line.substring(split + 1) + ")(?!\\w)", Pattern.CASE_INSENSITIVE));
    }
}
