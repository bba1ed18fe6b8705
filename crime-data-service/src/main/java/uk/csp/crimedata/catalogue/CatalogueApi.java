package uk.csp.crimedata.catalogue;

/** What the description of the API says of every request that loads a table of the catalogue; see the package. */
public final class CatalogueApi {
    public static final String CHANGED = "CatalogueChanged";
    public static final String UNREADABLE = "CatalogueUnreadable";
    public static final String TOO_LARGE = "CatalogueTooLarge";
    public static final String REFUSED = "CatalogueRefused";

    /** How every such request works. */
    public static final String LOADING =
            "Stores the rows given and leaves others as they are: all, or none when one breaks a rule. "
                    + "Figures that rest on them follow in the same moment.";

    private CatalogueApi() {}
}
