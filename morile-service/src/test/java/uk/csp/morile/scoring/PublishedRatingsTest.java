package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.morile.register.ThreatRegister.ListEntry;
import uk.csp.morile.register.ThreatRegister.Threat;

/** The 29 ratings and the 27 list entries of the published assessment come out of the shipped model. */
class PublishedRatingsTest {
    private static final ScoringModel MODEL = PublishedAssessment.model();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Domestic homicide                    | Moderate
                    Domestic abuse                       | High
                    CSA/CSE                              | High
                    Rape & sexual assault                | High
                    Other Sexual Offences                | Standard
                    Problem drinkers                     | High
                    Alcohol-related hospital admissions  | High
                    Alcohol-related crime                | Moderate
                    Drug related deaths                  | Moderate
                    County Lines/Dangerous Drug Networks | High
                    Problem Drug use                     | High
                    Trafficking Class A Drugs            | High
                    Trafficking Other Drugs              | Standard
                    Possession of Drugs                  | Standard
                    Terrorist incident                   | High
                    Terrorist activity                   | Moderate
                    Hate crime                           | Moderate
                    Modern Slavery                       | Moderate
                    Cyber Dependent Crime / Fraud        | Moderate
                    Cyber Related Vulnerability          | Standard
                    NTE violence                         | Moderate
                    NTE vulnerability / sexual harm      | Standard
                    NTE related anti-social behaviour    | Standard
                    Anti-social behaviour                | Standard
                    Public Order Offences                | Standard
                    Criminal Damage                      | Standard
                    Arson                                | Standard
                    RTC - fatal & serious                | High
                    RTC - slight                         | Standard
                    """)
    void threat_ratesAsPrinted(String label, String printed) {
        Threat threat = PublishedAssessment.register().threats().stream()
                .filter(candidate -> candidate.label().equals(label))
                .findFirst()
                .orElseThrow();

        assertThat(threat.inTable()).isTrue();
        assertThat(MODEL.assess(PublishedAssessment.levels(threat.id())).band()).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}. {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1  | Terrorist Incidents                                                     | High     | 1
                    2  | Domestic Abuse, including Domestic Homicide                             | High     | 2
                    3  | Problem Drinking                                                        | High     | 1
                    4  | Dangerous Drug Networks, including County Lines                         | High     | 1
                    5  | Drug Trafficking                                                        | High     | 2
                    6  | Problem Drug Use, including Drug Related Deaths                         | High     | 2
                    7  | Rape and Sexual Assault                                                 | High     | 1
                    8  | Alcohol Related Hospital Admissions                                     | High     | 1
                    9  | Child Sexual Exploitation and Abuse                                     | High     | 1
                    10 | Fatal and Serious Injury Road Traffic Collisions                        | High     | 1
                    11 | Cyber Dependent Crime, including Fraud                                  | Moderate | 1
                    12 | Homicide                                                                | Moderate | 1
                    13 | Alcohol Related Crime                                                   | Moderate | 1
                    14 | Modern Slavery                                                          | Moderate | 1
                    15 | Terrorist Activity                                                      | Moderate | 1
                    16 | Hate Crime                                                              | Moderate | 1
                    17 | Violence relating to the Night Time Economy                             | Moderate | 1
                    18 | Anti-Social Behaviour, including ASB relating to the Night Time Economy | Standard | 2
                    19 | Burglary                                                                | Standard | 1
                    20 | Robbery                                                                 | Standard | 1
                    21 | Thefts – Shoplifting, Thefts of and from Motor Vehicles, Other Thefts   | Standard | 1
                    22 | Other Sexual Offences                                                   | Standard | 1
                    23 | Possession of Drugs                                                     | Standard | 1
                    24 | Public Order Offences                                                   | Standard | 1
                    25 | Violence, with or without injury                                        | Standard | 1
                    26 | Criminal Damage and Arson                                               | Standard | 2
                    27 | Slight Injury Road Traffic Collisions                                   | Standard | 1
                    """)
    void listEntry_takesTheHighestRatingOfItsThreats(int order, String label, String printed, int members) {
        ListEntry entry = PublishedAssessment.register().listEntries().get(order - 1);
        List<Threat> threats = PublishedAssessment.register().membersOf(entry);

        assertThat(entry.label()).isEqualTo(label);
        assertThat(entry.order()).isEqualTo(order);
        assertThat(threats).hasSize(members);
        assertThat(MODEL.highest(threats.stream().map(threat -> MODEL.assess(PublishedAssessment.levels(threat.id()))
                        .band())))
                .isEqualTo(printed);
    }

    @Test
    void register_hasNoOtherThreatsAndEntries() {
        assertThat(PublishedAssessment.register().threats()).hasSize(34);
        assertThat(PublishedAssessment.register().threats().stream().filter(Threat::inTable))
                .hasSize(29);
        assertThat(PublishedAssessment.register().listEntries()).hasSize(27);
        assertThat(PublishedAssessment.judgements().keySet())
                .containsExactlyElementsOf(PublishedAssessment.register().threats().stream()
                        .map(Threat::id)
                        .toList());
    }

    /** A rating that hangs by a thread would be chance. The table is printed into the decision record. */
    @Test
    void everyRating_keepsItsDistanceFromTheCutPoints() {
        Map<String, Double> cuts = Map.of(
                "High",
                MODEL.bands().get(0).from(),
                "Moderate",
                MODEL.bands().get(1).from());
        Stream<RiskScore> scores = PublishedAssessment.register().threats().stream()
                .map(threat ->
                        MODEL.assess(PublishedAssessment.levels(threat.id())).risk());
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.distanceToCut()).isGreaterThanOrEqualTo(2.0);
            assertThat(Math.abs(score.score() - cuts.get("High"))).isGreaterThanOrEqualTo(3.0);
        });
    }

    @ParameterizedTest
    @CsvSource({"product,22", "sum,21", "harm-weighted-mean,28", "all-sections,29"})
    void otherModels_reproduceAsManyRatings(String model, int expected) {
        ScoringModel other = PublishedAssessment.model(model);
        long agreeing = PublishedAssessment.register().threats().stream()
                .filter(Threat::inTable)
                .map(threat -> PublishedAssessment.levels(threat.id()))
                .filter(levels ->
                        other.assess(levels).band().equals(MODEL.assess(levels).band()))
                .count();
        assertThat(agreeing).isEqualTo(expected);
    }
}
