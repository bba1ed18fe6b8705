package uk.csp.crimedata.analysis;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.csp.crimedata.analysis.ControlChart.Judged;
import uk.csp.crimedata.analysis.SeriesView.CalendarMonth;
import uk.csp.crimedata.analysis.SeriesView.Limits;
import uk.csp.crimedata.analysis.SeriesView.Season;

/** Puts the months received, their limits and their season into words and numbers to be shown. Pure. */
record DescribeSeries(
        YearMonth from,
        YearMonth to,
        YearMonth baselineFrom,
        YearMonth baselineTo,
        NavigableMap<YearMonth, Long> counts,
        Set<YearMonth> gaps) {
    private static final int YEAR = 12;
    private static final String CHART = "Laney u' chart: counts per day, limits of three standard deviations, Poisson "
            + "limits widened by how much neighbouring months really differ (never narrower); a run is eight or more "
            + "complete months on one side of the centre.";
    private static final String MODEL = "index: mean count of the calendar month against the average calendar month; "
            + "lengthAdjusted: the same per day; trendRemoved: Poisson regression on calendar month and a steady trend, "
            + "with days as exposure; low and high: 95 per cent, approximate, widened by overdispersion.";

    SeriesView view(Named.Csp partnership, Named.Measure indicator, Named.Place area, List<String> sources) {
        // A month supplied in part is no quiet month: it sets no limits, breaks none and has no season.
        NavigableMap<YearMonth, Long> whole = new TreeMap<>(counts);
        whole.keySet().removeAll(gaps);
        NavigableMap<YearMonth, Long> baseline = whole.subMap(baselineFrom, true, baselineTo, true);
        Optional<ControlChart> chart = ControlChart.of(baseline);
        Seasonality seasonality = new Seasonality(whole);
        List<String> missing = missing();
        return new SeriesView(
                partnership,
                indicator,
                area,
                from.toString(),
                to.toString(),
                missing.isEmpty() && whole.size() == counts.size(),
                missing,
                sources,
                months(chart.map(known -> known.judge(whole)).orElse(new TreeMap<>())),
                chart.map(known -> limits(known, baseline.size())).orElse(null),
                seasonality.isKnown() ? season(seasonality) : null,
                notes(missing, baseline, chart, seasonality));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!counts.containsKey(month)) {
                missing.add(month.toString());
            }
        }
        return missing;
    }

    private List<SeriesView.Month> months(NavigableMap<YearMonth, Judged> judged) {
        List<SeriesView.Month> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Long count = counts.get(month);
            Judged limits = judged.get(month);
            int days = month.lengthOfMonth();
            months.add(new SeriesView.Month(
                    month.toString(),
                    days,
                    count,
                    count == null ? null : Round.to(3, (double) count / days),
                    limits == null ? null : Round.to(1, limits.centre()),
                    limits == null ? null : Round.to(1, limits.lower()),
                    limits == null ? null : Round.to(1, limits.upper()),
                    limits == null ? null : limits.signal().word,
                    count != null && !gaps.contains(month)));
        }
        return months;
    }

    private Limits limits(ControlChart chart, int months) {
        return new Limits(
                CHART,
                baselineFrom.toString(),
                baselineTo.toString(),
                months,
                Round.to(3, chart.perDay()),
                Round.to(2, chart.spread()),
                chart.isProvisional());
    }

    private static Season season(Seasonality seasonality) {
        return new Season(
                MODEL,
                seasonality.hasTrend() ? Round.to(1, seasonality.trendPerYear()) : null,
                Arrays.stream(Month.values())
                        .map(month -> calendarMonth(month, seasonality.of(month)))
                        .toList());
    }

    private static CalendarMonth calendarMonth(Month month, Seasonality.Index index) {
        return new CalendarMonth(
                month.getDisplayName(TextStyle.FULL, Locale.UK),
                index.years(),
                Round.to(1, index.plain()),
                Round.to(1, index.perDay()),
                index.trendRemoved() == null ? null : Round.to(1, index.trendRemoved()),
                index.low() == null ? null : Round.to(1, index.low()),
                index.high() == null ? null : Round.to(1, index.high()),
                index.low() == null ? null : index.low() > 100 ? "above" : index.high() < 100 ? "below" : "near");
    }

    private List<String> notes(
            List<String> missing,
            NavigableMap<YearMonth, Long> baseline,
            Optional<ControlChart> chart,
            Seasonality seasonality) {
        List<String> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add("Not received and left out of limits and seasonality: " + String.join(", ", missing) + ".");
        }
        List<String> partial = counts.keySet().stream()
                .filter(gaps::contains)
                .map(YearMonth::toString)
                .toList();
        if (!partial.isEmpty()) {
            notes.add("Probably not supplied whole and left out of limits and seasonality: "
                    + String.join(", ", partial) + ".");
        }
        if (chart.isEmpty()) {
            notes.add("No limits: the baseline has " + baseline.size() + " complete months or no event; "
                    + ControlChart.FEWEST_MONTHS + " are needed.");
        } else if (chart.get().isProvisional()) {
            notes.add("Limits are provisional: fewer than " + ControlChart.SETTLED_MONTHS + " months.");
        }
        if (chart.isPresent() && chart.get().perDay() * 30 < 10) {
            notes.add(
                    "Fewer than ten events a month: limits are approximate, and a lower limit of 0 cannot be passed.");
        }
        if (!seasonality.isKnown()) {
            notes.add("No seasonality: a calendar month was never received, or nothing was counted.");
        } else if (counts.size() < 3 * YEAR - 1) {
            notes.add("Seasonality rests on " + counts.size() + " months; three years are usual.");
        }
        if (chart.isPresent() && seasonality.hasTrend()) {
            notes.add(
                    "Limits assume a level series: where it trends or has a season, runs and crossings show that too.");
        }
        return notes;
    }
}
