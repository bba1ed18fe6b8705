package uk.csp.crimedata.merge;

/** The catalogue that an order was checked against is not the newest any more. The request begins again. */
public final class CatalogueChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueChanged() {
        super("the catalogue has changed", null, false, false);
    }
}
