package uk.csp.reporting.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.csp.reporting.version.TextVersions;

/** Of the narratives and explanations of an assessment. */
@ApplicationScoped
class WriterOfTexts implements LastWriter {
    private final TextVersions texts;

    WriterOfTexts(TextVersions texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Written> lastWritten(String partnership, String period) {
        return texts.lastAuthor(partnership, period).map(author -> new Written(author.client(), author.at()));
    }
}
