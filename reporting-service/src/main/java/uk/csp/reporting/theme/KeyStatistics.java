package uk.csp.reporting.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Lines;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Totals;
import uk.csp.reporting.prose.Words;

/**
 * The statistics a rating table of the published assessment has under it, as sentences. Which they are is data, in
 * theme/key-statistics.csv; one that nobody supplied says nothing.
 */
final class KeyStatistics {
    private static final Map<String, List<Statistic>> TABLES = Lines.of("/theme/key-statistics.csv").stream()
            .collect(Collectors.groupingBy(
                    cells -> cells[0],
                    Collectors.mapping(
                            cells -> new Statistic(cells[1], cells[2], cells[3], cells[4]), Collectors.toList())));

    private record Statistic(String kind, String indicator, String other, String words) {}

    private final Facts facts;

    KeyStatistics(Facts facts) {
        this.facts = facts;
    }

    List<Text> of(String table) {
        List<Statistic> statistics = TABLES.getOrDefault(table, List.of());
        Optional<Text> chance = Sentences.chance(statistics.stream()
                .filter(statistic -> statistic.kind().equals("change"))
                .flatMap(statistic -> facts.known(statistic.indicator()).stream()));
        return Stream.concat(statistics.stream().flatMap(statistic -> say(statistic).stream()), chance.stream())
                .toList();
    }

    private Optional<Text> say(Statistic statistic) {
        return switch (statistic.kind()) {
            case "change" ->
                facts.figure(statistic.indicator())
                        .filter(figure -> figure.known() || figure.confidential())
                        .map(figure -> changed(statistic, figure));
            case "counted" -> facts.newest(statistic.indicator()).map(Totals::counted);
            case "compared" ->
                facts.newest(statistic.indicator())
                        .filter(Figure::hasValue)
                        .map(figure -> Totals.compared(figure, facts));
            case "counted-and-compared" -> countedAndCompared(statistic);
            default -> throw new IllegalStateException("No statement of kind " + statistic.kind());
        };
    }

    private Text changed(Statistic statistic, Figure part) {
        Text change = new Sentences(facts).change(part, 0);
        return Optional.of(statistic.other())
                .flatMap(facts::known)
                .filter(whole -> part.complete() && whole.complete() && whole.count() > 0)
                .map(whole -> Text.write()
                        .text(change)
                        .words(" It is ")
                        .run(Numbers.share(part, whole))
                        .words(" of " + statistic.words() + ".")
                        .done())
                .orElse(change);
    }

    /** There were 3,320 dependent drinkers in 2018/19. That is 1.58% of adults, higher than in England (1.39%). */
    private Optional<Text> countedAndCompared(Statistic statistic) {
        Optional<Text> count = facts.newest(statistic.indicator()).map(Totals::counted);
        Optional<Text> share = facts.newest(statistic.other())
                .filter(Figure::hasValue)
                .map(figure -> share(figure, statistic.words(), count.isPresent()));
        List<Text> said = Stream.of(count, share).flatMap(Optional::stream).toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(Words.sentences(said));
    }

    private static Text share(Figure figure, String of, boolean continues) {
        Text.Writer text = Text.write()
                .words(continues ? "That is " : figure.indicator().label() + ": ")
                .run(Numbers.value(figure))
                .words(" " + of);
        Totals.places(figure).ifPresent(places -> text.words(", ").text(places));
        return text.words(".").done();
    }
}
