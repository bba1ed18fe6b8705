package uk.csp.reporting.crime;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.prose.Words;

/**
 * What the averages of the twelve months show beside their extremes: how strong the pattern is, which seasons lie above
 * the average, and smaller peaks. How large a difference is called light or marked is assumed: 10 and 25 per cent of
 * the average month.
 */
record SeasonalPattern(Map<Month, Long> months) {
    private static final Map<String, List<Month>> SEASONS = new LinkedHashMap<>();

    static {
        SEASONS.put("spring", List.of(Month.MARCH, Month.APRIL, Month.MAY));
        SEASONS.put("summer", List.of(Month.JUNE, Month.JULY, Month.AUGUST));
        SEASONS.put("autumn", List.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER));
        SEASONS.put("winter", List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY));
    }

    static SeasonalPattern of(Map<Month, Long> months) {
        return new SeasonalPattern(Map.copyOf(months));
    }

    List<String> words() {
        long sum = months.values().stream().mapToLong(Long::longValue).sum();
        long highest = months.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long lowest = months.values().stream().mapToLong(Long::longValue).min().orElse(0);
        if (months.size() < 12 || highest == lowest) {
            return List.of();
        }
        long spread = (highest - lowest) * 12 * 100;
        if (spread < 10 * sum) {
            return List.of("There is hardly any seasonal pattern.");
        }
        List<String> words = new ArrayList<>();
        List<String> above = SEASONS.entrySet().stream()
                .filter(season ->
                        season.getValue().stream().mapToLong(months::get).sum() * 4 > sum)
                .map(Map.Entry::getKey)
                .toList();
        words.add("There is a " + (spread < 25 * sum ? "light" : "marked")
                + " seasonal pattern, with higher numbers in " + Words.list(above) + ".");
        List<String> peaks = peaks(highest);
        if (!peaks.isEmpty()) {
            words.add("There " + (peaks.size() == 1 ? "is a smaller peak in " : "are smaller peaks in ")
                    + Words.list(peaks) + ".");
        }
        return words;
    }

    /** Months above both their neighbours, the highest of all left out. */
    private List<String> peaks(long highest) {
        List<String> peaks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Month month = Month.APRIL.plus(i);
            long value = months.get(month);
            if (value < highest && value > months.get(month.minus(1)) && value > months.get(month.plus(1))) {
                peaks.add(Months.name(month));
            }
        }
        return peaks;
    }
}
