package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.draft.EarlierAssessments;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.ReportPeriod;

/** Finds the editions a draft has to speak of: the last assessment, and those of its own period. */
@ApplicationScoped
class EditionArchive implements EarlierAssessments {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Editions editions;
    private final PublicEditions publicEditions;

    EditionArchive(Editions editions, PublicEditions publicEditions) {
        this.editions = editions;
        this.publicEditions = publicEditions;
    }

    @Override
    public LastPublished before(String partnership, ReportPeriod period) {
        return before(partnership, period, edition -> editions.document(edition.id()));
    }

    @Override
    public LastPublished publicBefore(String partnership, ReportPeriod period) {
        return before(partnership, period, edition -> publicEditions
                .find(edition.id())
                .map(PublicEditions.Kept::document));
    }

    private LastPublished before(
            String partnership, ReportPeriod period, Function<Edition, Optional<byte[]>> documents) {
        List<Edition> all = editions.of(partnership);
        Optional<Edition> last = all.stream()
                .filter(edition -> !edition.withdrawn())
                .filter(edition -> ends(edition)
                        .filter(end -> end.end().isBefore(period.end()))
                        .isPresent())
                .max(Comparator.comparing(
                                (Edition edition) -> ends(edition).orElseThrow().end())
                        .thenComparing(Edition::publishedAt)
                        .thenComparing(Edition::number));
        List<EarlierEdition> samePeriod = all.stream()
                .filter(edition -> edition.period().equals(period.code()))
                .sorted(Comparator.comparingInt(Edition::number))
                .flatMap(edition -> read(edition, documents).stream())
                .toList();
        return new LastPublished(last.flatMap(edition -> read(edition, documents)), samePeriod);
    }

    private static Optional<ReportPeriod> ends(Edition edition) {
        return ReportPeriod.parse(edition.period());
    }

    private static Optional<EarlierEdition> read(Edition edition, Function<Edition, Optional<byte[]>> documents) {
        return documents
                .apply(edition)
                .map(document -> new EarlierEdition(
                        edition.id(),
                        edition.number(),
                        edition.publishedAt().atZone(LONDON).toLocalDate(),
                        edition.withdrawn(),
                        DocumentJson.read(document)));
    }
}
