package uk.csp.reporting.facts;

import java.time.LocalDate;
import uk.csp.reporting.document.Assessment;

/** An edition as it was published: what a later assessment says of it is held against this document. */
public record EarlierEdition(String id, int number, LocalDate published, boolean withdrawn, Assessment document) {}
