package uk.csp.reporting.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;

/** The figures a theme of the published assessment reports on, as sentences; a figure that does not exist says nothing. */
final class KeyStatistics {
    /** An indicator, and what it is printed as a share of, if anything. */
    private record Statistic(String indicator, String whole, String wholeInWords) {
        static Statistic plain(String indicator) {
            return new Statistic(indicator, null, null);
        }
    }

    private static final Map<String, List<Statistic>> THEMES = Map.of(
            "domestic-abuse-and-sexual-violence",
            List.of(
                    new Statistic("domestic-abuse-crimes", "all-crime", "all recorded crime"),
                    Statistic.plain("domestic-abuse-incidents"),
                    Statistic.plain("domestic-homicide"),
                    Statistic.plain("rape"),
                    new Statistic("rape-victims-under-18", "rape", "all recorded rape"),
                    Statistic.plain("other-sexual-offences")),
            "alcohol-related-harm",
            List.of(
                    new Statistic("alcohol-related-crime", "all-crime", "all recorded crime"),
                    new Statistic("street-drinking", "anti-social-behaviour", "all anti-social behaviour incidents")),
            "drug-related-harm",
            List.of(
                    Statistic.plain("trafficking-class-a"),
                    Statistic.plain("trafficking-other-drugs"),
                    Statistic.plain("possession-of-drugs")),
            "vulnerability-and-exploitation",
            List.of(
                    Statistic.plain("hate-crime"),
                    new Statistic("hate-racist", "hate-crime", "all hate crime"),
                    new Statistic("hate-homophobic", "hate-crime", "all hate crime"),
                    Statistic.plain("hate-disablist"),
                    Statistic.plain("hate-transphobic")),
            "other-areas-of-risk",
            List.of(
                    Statistic.plain("anti-social-behaviour"),
                    Statistic.plain("public-order"),
                    Statistic.plain("criminal-damage"),
                    Statistic.plain("arson")));

    private KeyStatistics() {}

    static List<Text> of(String theme, Facts facts) {
        List<Statistic> statistics = THEMES.getOrDefault(theme, List.of());
        Stream<Text> sentences = statistics.stream().flatMap(statistic -> sentence(statistic, facts).stream());
        Optional<Text> chance =
                Sentences.chance(statistics.stream().flatMap(statistic -> facts.known(statistic.indicator()).stream()));
        return Stream.concat(sentences, chance.stream()).toList();
    }

    private static Optional<Text> sentence(Statistic statistic, Facts facts) {
        return facts.known(statistic.indicator()).map(figure -> Text.write()
                .text(new Sentences(facts).change(figure, 0))
                .text(share(statistic, figure, facts))
                .done());
    }

    private static Text share(Statistic statistic, Figure part, Facts facts) {
        return Optional.ofNullable(statistic.whole())
                .flatMap(facts::known)
                .filter(whole -> part.complete() && whole.complete() && whole.count() > 0)
                .map(whole -> Text.write()
                        .words(" It is ")
                        .run(Numbers.share(part, whole))
                        .words(" of " + statistic.wholeInWords() + ".")
                        .done())
                .orElse(new Text(List.of()));
    }
}
