package uk.csp.reporting.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.consulting.CommunityViews;
import uk.csp.reporting.document.Assessment.FigureUsed;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Partnership;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.plan.PlanFigures;
import uk.csp.reporting.planning.Plans;
import uk.csp.reporting.profile.Profiles;
import uk.csp.reporting.projection.Projections;
import uk.csp.reporting.version.WrittenTexts;

/** What the topics told of a partnership and period, and the partnership's profile, read at one moment. */
@ApplicationScoped
class GatherFacts {
    private final Projections projections;
    private final Profiles profiles;
    private final EarlierAssessments earlier;
    private final Plans plans;
    private final CommunityViews views;
    private final WrittenTexts texts;

    GatherFacts(
            Projections projections,
            Profiles profiles,
            EarlierAssessments earlier,
            Plans plans,
            CommunityViews views,
            WrittenTexts texts) {
        this.projections = projections;
        this.profiles = profiles;
        this.earlier = earlier;
        this.plans = plans;
        this.views = views;
        this.texts = texts;
    }

    /** @throws ProblemException when the period is none, or nothing at all is known of the partnership */
    Facts gather(String partnership, String periodCode) {
        ReportPeriod period = ReportPeriod.parse(periodCode)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_PERIOD,
                        "A period is a financial year such as FY2018-19 or a year to a month such as R12-2019-03.",
                        List.of(Violation.ofField("period", "unknown-period", "Not a period of twelve months."))));
        return QuarkusTransaction.joiningExisting().call(() -> facts(partnership, period));
    }

    private Facts facts(String code, ReportPeriod period) {
        List<Figure> figures = projections.figures(code, period);
        List<Rating> ratings = projections.ratings(code, period.cycle());
        List<ListEntry> listEntries = projections.listEntries(code, period.cycle());
        Optional<Profile> profile = profiles.find(code);
        Partnership partnership = Stream.of(
                        figures.stream().map(Figure::partnership),
                        ratings.stream().map(Rating::partnership),
                        listEntries.stream().map(ListEntry::partnership),
                        profile.stream().map(p -> new Partnership(code, p.name())))
                .flatMap(partnerships -> partnerships)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.NOTHING_KNOWN,
                        "No figure, rating or profile of partnership " + code + " is known for " + period.label()
                                + "."));
        LastPublished lastPublished = earlier.before(code, period);
        PartnershipPlans plan = plans.of(code);
        return Facts.about(partnership, period)
                .figures(projections.figures(PlanFigures.of(code, plan, period)))
                .figures(printedIn(lastPublished))
                .figures(figures)
                .lastPublished(lastPublished)
                .plans(plan)
                .views(views.informing(code, period.cycle()))
                .ratings(ratings)
                .listEntries(listEntries)
                .cards(projections.cards(code, period.cycle()))
                .profile(profile)
                .narratives(texts.narratives(code, period))
                .explanations(texts.explanations(code, period))
                .done();
    }

    /** The figures of the last assessment as they are known now; its period may be none of those read anyway. */
    private List<Figure> printedIn(LastPublished lastPublished) {
        return lastPublished
                .earlierPeriod()
                .map(edition -> projections.figures(edition.document().figures().stream()
                        .map(FigureUsed::figure)
                        .distinct()
                        .toList()))
                .orElse(List.of());
    }
}
