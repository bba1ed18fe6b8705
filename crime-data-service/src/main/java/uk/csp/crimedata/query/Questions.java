package uk.csp.crimedata.query;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.release.Readers;

/**
 * Begins the reading of a request's parameters. A partnership that is asked for is one whose counts the caller may see as
 * they are; every view of exact counts takes its partnership from here.
 */
@ApplicationScoped
public class Questions {
    private final Catalogues catalogues;
    private final Readers readers;

    Questions(Catalogues catalogues, Readers readers) {
        this.catalogues = catalogues;
        this.readers = readers;
    }

    public Question begin() {
        return new Question(catalogues.current(), readers);
    }
}
