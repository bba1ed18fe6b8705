package uk.csp.reporting.document;

import java.util.List;

/**
 * A strategic assessment as a document: sections of blocks, every number with the figures it comes from. Renderers need
 * nothing else. It holds no time of its own, only dates of the facts, so the same facts always give the same document.
 */
public record Assessment(
        String format,
        String title,
        String partnership,
        String place,
        String period,
        String periodLabel,
        String reportingPeriod,
        List<Section> sections,
        List<FigureUsed> figures,
        List<RatingUsed> ratings,
        List<ListEntryUsed> listEntries,
        List<ModelUsed> models) {

    public static final String FORMAT = "uk.csp.reporting.assessment.v1";

    public Assessment {
        sections = Lists.copy(sections);
        figures = Lists.copy(figures);
        ratings = Lists.copy(ratings);
        listEntries = Lists.copy(listEntries);
        models = Lists.copy(models);
    }

    /** The same facts under another title and in other sections. */
    public Assessment with(String otherTitle, List<Section> otherSections) {
        return new Assessment(
                format,
                otherTitle,
                partnership,
                place,
                period,
                periodLabel,
                reportingPeriod,
                otherSections,
                figures,
                ratings,
                listEntries,
                models);
    }

    /** A figure, or the revision of it, that something printed in the document was computed from. */
    public record FigureUsed(String figure, long revision) {}

    public record RatingUsed(String rating, long revision) {}

    public record ListEntryUsed(String listEntry, long revision) {}

    public record ModelUsed(String model, int version, String status) {}
}
