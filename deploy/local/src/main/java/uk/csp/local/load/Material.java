package uk.csp.local.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.csp.sample.Catalogue;

/** What is loaded: the synthetic sample, or a partnership's real street files. */
interface Material {
    /** For the user and the note in the data folder: {@code the sample}. */
    String description();

    Catalogue catalogue();

    /** Places that totals are reported for and no record lies in, as CSV. */
    default Optional<String> reportingAreas() {
        return Optional.empty();
    }

    /** In the order in which they are sent; read one at a time because a force's files are large together. */
    List<Supplier<Feed>> feeds();

    String partnership();

    /** The financial year of the assessment, such as {@code 2018-19}. */
    String year();

    /** The period of the assessment, such as {@code FY2018-19}. */
    default String period() {
        return "FY" + year();
    }

    /** The request that opens the assessment cycle of that year. */
    String cycle();

    /** The judgements agreed in the workshop, when somebody has held one. */
    Optional<String> judgements();

    /** Theme cards of the cycle, when somebody has written them: an array of kind, subject and card. */
    default Optional<String> cards() {
        return Optional.empty();
    }

    String profile();

    /** Plans of the partnership, when it has any. */
    default Optional<String> plans() {
        return Optional.empty();
    }

    /** What people told the partnership, when it asked them: an array of community views. */
    default Optional<String> communityViews() {
        return Optional.empty();
    }

    /** What was written into sections of the assessment: an array of section, placement and text. */
    default Optional<String> narratives() {
        return Optional.empty();
    }

    /** Why figures changed: an array of indicator and text. */
    default Optional<String> explanations() {
        return Optional.empty();
    }

    /** A shell command that sends a feed of this kind. */
    String exampleFeed(String gateway);
}
