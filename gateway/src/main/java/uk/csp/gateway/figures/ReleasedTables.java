package uk.csp.gateway.figures;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.csp.gateway.call.Paths;

/**
 * What a partnership released for those who are no analysts of it: the newest table on a question, as it was released, also
 * when figures have changed since.
 */
@RequestScoped
public class ReleasedTables {
    private static final Comparator<PublicTableAnswer.Listed> NEWEST_FOR_PARTNERS = Comparator.comparing(
                    PublicTableAnswer.Listed::question)
            .thenComparing(listed -> listed.audience().equals("partner"))
            .thenComparing(PublicTableAnswer.Listed::releasedAt);

    private final AskFigures ask;

    ReleasedTables(AskFigures ask) {
        this.ask = ask;
    }

    /** The crime table of the newest period that was released. */
    public Optional<PublicTableAnswer> crime(String partnership) {
        return newest(
                partnership, isOf("crime").and(listed -> !listed.question().contains("indicator=")));
    }

    /** Tables with rows of the indicator, and these rows alone. */
    List<PublicTableAnswer> about(String partnership, String indicator) {
        List<PublicTableAnswer> tables = new ArrayList<>();
        Predicate<PublicTableAnswer.Listed> named = listed -> isNamed(listed.question(), "indicator", indicator);
        newest(partnership, isOf("crime")).map(table -> only(table, indicator)).ifPresent(tables::add);
        newest(partnership, isOf("indicators"))
                .map(table -> only(table, indicator))
                .ifPresent(tables::add);
        for (String kind : List.of("series", "neighbourhoods", "areas")) {
            newest(partnership, isOf(kind).and(named)).ifPresent(tables::add);
        }
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private Optional<PublicTableAnswer> newest(String partnership, Predicate<PublicTableAnswer.Listed> wanted) {
        return list(partnership).stream()
                .filter(wanted)
                .max(NEWEST_FOR_PARTNERS)
                .flatMap(listed -> ask.known(Paths.of("/v1/public-tables/{}", listed.id()), PublicTableAnswer.class));
    }

    private List<PublicTableAnswer.Listed> list(String partnership) {
        return ask.known(Paths.query("/v1/public-tables", "partnership", partnership), PublicTableAnswer.Items.class)
                .map(PublicTableAnswer.Items::items)
                .orElse(List.of());
    }

    private static Predicate<PublicTableAnswer.Listed> isOf(String kind) {
        return listed -> listed.question().startsWith("/v1/public-tables/" + kind + "?");
    }

    private static boolean isNamed(String question, String name, String value) {
        String query = question.substring(question.indexOf('?') + 1);
        return List.of(query.split("&")).contains(name + "=" + value);
    }

    private static PublicTableAnswer only(PublicTableAnswer table, String indicator) {
        return new PublicTableAnswer(
                table.id(),
                table.kind(),
                table.title(),
                table.audience(),
                table.releasedAt(),
                table.rows().stream()
                        .filter(row -> indicator.equals(row.indicator()))
                        .toList(),
                table.codes());
    }
}
