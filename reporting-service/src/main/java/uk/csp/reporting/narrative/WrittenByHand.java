package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.narrative.DraftProof.Place;
import uk.csp.reporting.narrative.DraftProof.Written;

/**
 * All that people state in a draft, in the order it is read through. Not what they were told: people may feel that crime
 * rose when it fell; nor what they aim at, which is no fact yet.
 */
final class WrittenByHand {
    private WrittenByHand() {}

    static List<Written> in(Facts facts) {
        return Stream.of(
                        facts.profile().stream().flatMap(WrittenByHand::profile),
                        facts.narratives().stream()
                                .map(narrative -> at("narrative", narrative.section(), narrative.text())),
                        facts.explanations().stream()
                                .map(explanation -> at("explanation", explanation.indicator(), explanation.text())),
                        facts.cards().stream().flatMap(WrittenByHand::card),
                        facts.views().stream().flatMap(WrittenByHand::view),
                        facts.plans().plans().stream().flatMap(WrittenByHand::plan))
                .flatMap(written -> written)
                .toList();
    }

    private static Stream<Written> profile(Profile profile) {
        List<Written> written = new ArrayList<>();
        for (String paragraph : profile.introduction()) {
            written.add(at("profile", "/introduction/" + written.size(), paragraph));
        }
        for (int i = 0; i < profile.overview().size(); i++) {
            Profile.OverviewFact fact = profile.overview().get(i);
            String compared = fact.comparison() == null ? "" : "; " + fact.comparison();
            written.add(at("profile", "/overview/" + i, fact.value() + " " + fact.label() + compared));
        }
        return written.stream();
    }

    private static Stream<Written> card(Card card) {
        return card.sections().stream()
                .filter(heading -> !heading.points().isEmpty())
                .map(heading -> at(
                        "card",
                        String.join("/", card.kind(), card.subject(), heading.section()),
                        String.join("\n", heading.points())));
    }

    private static Stream<Written> view(CommunityView view) {
        return Stream.concat(
                        Stream.of(view.note()), view.youSaidWeDid().stream().map(CommunityView.Answered::did))
                .filter(Objects::nonNull)
                .map(text -> at("view", view.id(), text));
    }

    private static Stream<Written> plan(Plan plan) {
        return Stream.concat(
                Stream.ofNullable(plan.note()).map(note -> at("plan", plan.id(), note)),
                plan.priorities().stream()
                        .filter(priority -> priority.reason() != null)
                        .map(priority -> at("plan", plan.id() + "/" + priority.id(), priority.reason())));
    }

    private static Written at(String kind, String id, String text) {
        return new Written(new Place(kind, id), text);
    }
}
