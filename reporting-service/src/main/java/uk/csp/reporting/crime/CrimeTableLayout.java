package uk.csp.reporting.crime;

import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Facts;

/**
 * Which rows the crime table has. A force's own record feeds fill the 21 rows of the published table; the public street
 * files know only their fourteen categories, which is another table and not a poorer copy of the first.
 */
record CrimeTableLayout(List<Line> lines, boolean detailed) {
    record Line(String indicator, String label) {}

    private static final Line ALL = new Line(Facts.ALL_CRIME, "All Crime");
    private static final Line ROBBERY = new Line("robbery", "Robbery");
    private static final Line OTHER_THEFT = new Line("other-theft", "Theft other");
    private static final Line SHOPLIFTING = new Line("shoplifting", "Shoplifting");
    private static final Line ASB = new Line(Facts.ANTI_SOCIAL_BEHAVIOUR, "ASB");
    private static final Line PUBLIC_ORDER = new Line("public-order", "Public Order");

    private static final List<Line> DETAILED = List.of(
            ALL,
            new Line("burglary-residential", "Burglary Residential"),
            new Line("burglary-commercial", "Burglary Commercial"),
            ROBBERY,
            OTHER_THEFT,
            SHOPLIFTING,
            new Line("theft-from-motor-vehicle", "Theft from Motor Vehicle"),
            new Line("theft-of-motor-vehicle", "Theft of Motor Vehicle"),
            ASB,
            new Line("criminal-damage", "Criminal Damage"),
            PUBLIC_ORDER,
            new Line("rape", "Rape"),
            new Line("other-sexual-offences", "Other sexual offences"),
            new Line("domestic-abuse-crimes", "Domestic Abuse crimes"),
            new Line("domestic-abuse-incidents", "Domestic Abuse incidents"),
            new Line("possession-of-drugs", "Possession of drugs"),
            new Line("drug-trafficking", "Trafficking of drugs"),
            new Line("violence-with-injury", "Violence with injury"),
            new Line("violence-without-injury", "Violence without injury"),
            new Line("hate-crime", "Hate crime"),
            new Line("alcohol-related-crime", "Alcohol Related Crime"));

    private static final List<Line> PUBLIC = List.of(
            ALL,
            new Line("burglary", "Burglary"),
            ROBBERY,
            OTHER_THEFT,
            SHOPLIFTING,
            new Line("theft-from-the-person", "Theft from the person"),
            new Line("bicycle-theft", "Bicycle theft"),
            new Line("vehicle-crime", "Vehicle crime"),
            ASB,
            new Line("criminal-damage-and-arson", "Criminal damage and arson"),
            PUBLIC_ORDER,
            new Line("violence-and-sexual-offences", "Violence and sexual offences"),
            new Line("drugs", "Drugs"),
            new Line("possession-of-weapons", "Possession of weapons"),
            new Line("other-crime", "Other crime"));

    static CrimeTableLayout of(Facts facts) {
        boolean detailed = onlyIn(DETAILED, PUBLIC).anyMatch(line -> facts.has(line.indicator()));
        boolean open = !detailed && onlyIn(PUBLIC, DETAILED).anyMatch(line -> facts.has(line.indicator()));
        return open
                ? new CrimeTableLayout(
                        PUBLIC.stream()
                                .filter(line -> facts.has(line.indicator()))
                                .toList(),
                        false)
                : new CrimeTableLayout(DETAILED, true);
    }

    /** Rows of the published table that the public files cannot fill. */
    static List<String> absentFromPublicFiles() {
        return onlyIn(DETAILED, PUBLIC).map(Line::label).toList();
    }

    private static Stream<Line> onlyIn(List<Line> lines, List<Line> others) {
        return lines.stream().filter(line -> !others.contains(line));
    }
}
