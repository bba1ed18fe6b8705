package uk.csp.reporting.prose;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.ReportPeriod;

/** Plain English for lists, small numbers and months. */
public final class Words {
    private static final String[] SMALL = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private static final String[] ORDINALS = {
        "", "", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth "
    };

    private Words() {}

    /** A, B and C. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    public static Text listOf(List<Text> texts) {
        Text.Writer writer = Text.write();
        for (int i = 0; i < texts.size(); i++) {
            writer.words(i == 0 ? "" : i == texts.size() - 1 ? " and " : ", ").text(texts.get(i));
        }
        return writer.done();
    }

    /** One after the other, with a space between. */
    public static Text sentences(List<Text> sentences) {
        Text.Writer writer = Text.write();
        sentences.forEach(sentence -> writer.words(writer.isEmpty() ? "" : " ").text(sentence));
        return writer.done();
    }

    public static String small(int number) {
        return number < SMALL.length ? SMALL[number] : Integer.toString(number);
    }

    /** Before a superlative: nothing for the first, then "second ", "third ", "11th ". */
    public static String ordinal(int place) {
        if (place < ORDINALS.length) {
            return ORDINALS[place];
        }
        boolean teen = place % 100 >= 11 && place % 100 <= 13;
        String ending = teen ? "th" : place % 10 == 1 ? "st" : place % 10 == 2 ? "nd" : place % 10 == 3 ? "rd" : "th";
        return place + ending + " ";
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String lower(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** Months in words, neighbours joined: April 2017 to June 2017 and December 2017. */
    public static String months(List<YearMonth> months) {
        List<String> stretches = new ArrayList<>();
        List<YearMonth> sorted = months.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size()
                    && sorted.get(to + 1).equals(sorted.get(to).plusMonths(1))) {
                to++;
            }
            String first = Months.name(sorted.get(from));
            stretches.add(from == to ? first : first + " to " + Months.name(sorted.get(to)));
            from = to + 1;
        }
        return list(stretches);
    }

    /** The 12 months to the end of March 2019. */
    public static String twelveMonths(ReportPeriod period) {
        return "the 12 months to the end of " + Months.name(period.end());
    }
}
