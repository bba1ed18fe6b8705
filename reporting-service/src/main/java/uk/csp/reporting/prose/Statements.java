package uk.csp.reporting.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/**
 * Says what a table of statements asks for, subject by subject. What nobody supplied says nothing. The kinds:
 *
 * <ul>
 *   <li>{@code change}: how a figure moved and what part of the second it is; its count alone where nothing compares
 *   <li>{@code moved}: the same, only where it can be compared; {@code otherwise}: where nothing was said before it
 *   <li>{@code before}: how it had moved a year earlier; {@code rate}: its rate
 *   <li>{@code counted}: a total of others; {@code compared}: a rate of others beside region and country
 *   <li>{@code counted-and-compared}: a total, and its share beside region and country
 * </ul>
 */
public final class Statements {
    private static final List<String> CHANGES = List.of("change", "moved", "otherwise");

    private record Line(String kind, String indicator, String other, String words) {}

    private record Said(Line line, Text text) {}

    private final Facts facts;
    private final Map<String, List<Line>> subjects;

    public Statements(Facts facts, String table) {
        this.facts = facts;
        this.subjects = Lines.of(table).stream()
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                cells -> new Line(cells[1], cells[2], cells[3], cells[4]), Collectors.toList())));
    }

    /** Each subject as one text, in the order of the table; then which changes may be chance. */
    public List<Text> bySubject() {
        List<List<Said>> said = subjects.keySet().stream()
                .map(this::said)
                .filter(one -> !one.isEmpty())
                .toList();
        return withChance(
                said.stream()
                        .map(one -> Words.sentences(one.stream().map(Said::text).toList())),
                said.stream().flatMap(List::stream));
    }

    /** Each statement of one subject as a text; then which changes may be chance. */
    public List<Text> of(String subject) {
        List<Said> said = said(subject);
        return withChance(said.stream().map(Said::text), said.stream());
    }

    private List<Text> withChance(Stream<Text> texts, Stream<Said> said) {
        Optional<Text> chance = Sentences.chance(said.map(Said::line)
                .filter(line -> CHANGES.contains(line.kind()))
                .flatMap(line -> facts.known(line.indicator()).stream()));
        return Stream.concat(texts, chance.stream()).toList();
    }

    private List<Said> said(String subject) {
        List<Said> said = new ArrayList<>();
        for (Line line : subjects.getOrDefault(subject, List.of())) {
            if (!line.kind().equals("otherwise") || said.isEmpty()) {
                say(line).ifPresent(text -> said.add(new Said(line, text)));
            }
        }
        return said;
    }

    private Optional<Text> say(Line line) {
        return switch (line.kind()) {
            case "change" ->
                facts.figure(line.indicator())
                        .filter(figure -> figure.known() || figure.confidential())
                        .map(figure -> changed(line, figure));
            case "moved", "otherwise" ->
                facts.known(line.indicator()).filter(Figure::comparable).map(figure -> changed(line, figure));
            case "before" -> before(line.indicator());
            case "rate" -> facts.known(line.indicator()).filter(Figure::hasRate).map(Statements::rate);
            case "counted" -> facts.newest(line.indicator()).map(Totals::counted);
            case "compared" ->
                facts.newest(line.indicator()).filter(Figure::hasValue).map(figure -> Totals.compared(figure, facts));
            case "counted-and-compared" -> countedAndCompared(line);
            default -> throw new IllegalStateException("No statement of kind " + line.kind());
        };
    }

    private Text changed(Line line, Figure part) {
        Text change = new Sentences(facts).change(part, 0);
        return Optional.of(line.other())
                .flatMap(facts::known)
                .filter(whole -> part.complete() && whole.complete() && whole.count() > 0)
                .map(whole -> Text.write()
                        .text(change)
                        .words(" That is ")
                        .run(Numbers.share(part, whole))
                        .words(" of " + line.words() + ".")
                        .done())
                .orElse(change);
    }

    /** In 2017/18 there was a decrease of 13%. */
    private Optional<Text> before(String indicator) {
        return facts.figure(indicator, facts.period().previous().code())
                .flatMap(Movement::of)
                .filter(movement -> movement.difference() != 0)
                .flatMap(movement -> Numbers.percent(movement, 0).map(percent -> Text.write()
                        .words("In " + facts.period().previous().label() + " there was "
                                + (movement.rose() ? "an increase of " : "a decrease of "))
                        .run(percent)
                        .words(".")
                        .done()));
    }

    private static Text rate(Figure figure) {
        return Text.write()
                .words("The rate is ")
                .run(Numbers.rate(figure, 1))
                .words(" per " + Rounding.print(figure.rate().per()) + " population.")
                .done();
    }

    /** There were 3,320 dependent drinkers in 2018/19. That is 1.58% of adults, higher than in England (1.39%). */
    private Optional<Text> countedAndCompared(Line line) {
        Optional<Text> count = facts.newest(line.indicator()).map(Totals::counted);
        Optional<Text> share = facts.newest(line.other())
                .filter(Figure::hasValue)
                .map(figure -> share(figure, line.words(), count.isPresent()));
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
