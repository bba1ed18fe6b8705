package uk.csp.reporting.prose;

import java.util.Map;
import java.util.Set;
import uk.csp.reporting.facts.Figure;

/** How an indicator is called within a sentence, and what it counts. */
public record Term(String phrase, String one, String many) {
    private static final Set<String> INCIDENTS =
            Set.of("anti-social-behaviour", "street-drinking", "domestic-abuse-incidents");

    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("all-crime", "overall recorded crime"),
            Map.entry("burglary-residential", "residential burglary"),
            Map.entry("burglary-commercial", "commercial burglary"),
            Map.entry("other-theft", "other theft"),
            Map.entry("theft-from-motor-vehicle", "theft from a motor vehicle"),
            Map.entry("theft-of-motor-vehicle", "theft of a motor vehicle"),
            Map.entry("anti-social-behaviour", "anti-social behaviour"),
            Map.entry("criminal-damage", "criminal damage"),
            Map.entry("public-order", "public order"),
            Map.entry("other-sexual-offences", "other sexual offences"),
            Map.entry("domestic-abuse-crimes", "domestic abuse crimes"),
            Map.entry("domestic-abuse-incidents", "domestic abuse incidents"),
            Map.entry("possession-of-drugs", "possession of drugs"),
            Map.entry("drug-trafficking", "drug trafficking"),
            Map.entry("trafficking-class-a", "trafficking of Class A drugs"),
            Map.entry("trafficking-other-drugs", "trafficking of other drugs"),
            Map.entry("violence-with-injury", "violence with injury"),
            Map.entry("violence-without-injury", "violence without injury"),
            Map.entry("violence-and-sexual-offences", "violence and sexual offences"),
            Map.entry("criminal-damage-and-arson", "criminal damage and arson"),
            Map.entry("vehicle-crime", "vehicle crime"),
            Map.entry("bicycle-theft", "bicycle theft"),
            Map.entry("theft-from-the-person", "theft from the person"),
            Map.entry("other-crime", "other crime"),
            Map.entry("hate-crime", "hate crime"),
            Map.entry("hate-racist", "racist hate crime"),
            Map.entry("hate-homophobic", "homophobic hate crime"),
            Map.entry("hate-disablist", "disablist hate crime"),
            Map.entry("hate-transphobic", "transphobic hate crime"),
            Map.entry("alcohol-related-crime", "alcohol-related crime"),
            Map.entry("street-drinking", "street drinking"),
            Map.entry("possession-of-weapons", "possession of weapons"),
            Map.entry("rape-victims-under-18", "rape of victims under 18"),
            Map.entry("domestic-homicide", "domestic homicide"));

    public static Term of(Figure figure) {
        String id = figure.indicator().id();
        String phrase = PHRASES.getOrDefault(id, Words.lower(figure.indicator().label()));
        return INCIDENTS.contains(id) ? new Term(phrase, "incident", "incidents") : new Term(phrase, "crime", "crimes");
    }

    public static boolean isIncident(String indicator) {
        return INCIDENTS.contains(indicator);
    }

    public String noun(long count) {
        return count == 1 ? one : many;
    }
}
