package uk.csp.gateway.overview;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.figures.AskFigures;
import uk.csp.gateway.figures.FigureAnswer;
import uk.csp.gateway.figures.Released;
import uk.csp.gateway.figures.ReleasedTables;
import uk.csp.gateway.figures.Wording;
import uk.csp.gateway.page.Partnership;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/** Puts the first page of a partnership together from what its reader may see. */
@RequestScoped
class ReadOverview {
    private static final String ALL = "500";

    private final SignedIn signedIn;
    private final AskFigures ask;
    private final Statistics statistics;
    private final ReleasedTables released;
    private final Looks looks;

    ReadOverview(SignedIn signedIn, AskFigures ask, Statistics statistics, ReleasedTables released, Looks looks) {
        this.signedIn = signedIn;
        this.ask = ask;
        this.statistics = statistics;
        this.released = released;
        this.looks = looks;
    }

    OverviewView read(Partnership partnership) {
        Person person = signedIn.person();
        String code = partnership.code();
        Facts facts = new Facts(code);
        boolean mayFigures = person.may("figures:read");
        Optional<List<FigureAnswer>> years = mayFigures ? statistics.years(code) : Optional.empty();
        FigureAnswer year = years.map(Statistics::newest).orElse(null);
        List<CrimeRow> rows = year == null ? List.of() : statistics.table(code, year);
        if (year != null) {
            facts.crime(year);
            facts.compared(statistics.compared(code, year), rows);
        }
        List<OverviewView.Drifted> drifts = person.may("ratings:read") ? risk(code, facts) : List.of();
        if (mayFigures) {
            facts.feeds(ask.known(Paths.query("/v1/statutory-returns", "partnership", code), FeedAnswer.class)
                    .map(FeedAnswer::items)
                    .orElse(List.of()));
        }
        return new OverviewView(
                code,
                partnership.name(),
                partnership.forceName(),
                looks.news(code, person),
                facts.all(),
                mayFigures,
                years.isPresent(),
                year == null ? null : Periods.period(year.period().code()),
                year == null ? "" : Wording.incompleteness(year.completeness()),
                rows,
                mayFigures && years.isEmpty()
                        ? released.crime(code).map(Released::of).orElse(null)
                        : null,
                person.may("ratings:read"),
                drifts);
    }

    private List<OverviewView.Drifted> risk(String partnership, Facts facts) {
        RiskAnswer.Cycle cycle = ask
                .known(Paths.query("/v1/cycles", "partnership", partnership), RiskAnswer.Cycles.class)
                .map(RiskAnswer.Cycles::items)
                .orElse(List.of())
                .stream()
                .max(Comparator.comparing(RiskAnswer.Cycle::cycle))
                .orElse(null);
        if (cycle == null) {
            return List.of();
        }
        facts.risks(
                ask.known(asked("/v1/ratings", partnership, cycle), RiskAnswer.Ratings.class)
                        .map(RiskAnswer.Ratings::items)
                        .orElse(List.of()),
                cycle.label());
        List<RiskAnswer.Drift> drifts = ask.known(asked("/v1/drifts", partnership, cycle), RiskAnswer.Drifts.class)
                .map(RiskAnswer.Drifts::items)
                .orElse(List.of());
        facts.drifts(drifts.size());
        return drifts.stream().map(ReadOverview::drifted).toList();
    }

    private static String asked(String path, String partnership, RiskAnswer.Cycle cycle) {
        return Paths.query(path, "partnership", partnership, "cycle", cycle.cycle(), "limit", ALL);
    }

    private static OverviewView.Drifted drifted(RiskAnswer.Drift drift) {
        return new OverviewView.Drifted(
                drift.threat(),
                drift.label(),
                Bands.words(drift.from()),
                Bands.words(drift.to()),
                drift.because() == null
                        ? List.of()
                        : drift.because().stream()
                                .map(RiskAnswer.Reason::words)
                                .filter(Objects::nonNull)
                                .toList(),
                drift.since() == null ? null : Dates.day(drift.since()));
    }
}
