package uk.csp.crimedata.submission;

/** The catalogue that an order was checked against is not the newest any more. The request begins again. */
final class CatalogueChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueChanged() {
        super("the catalogue has changed", null, false, false);
    }
}
