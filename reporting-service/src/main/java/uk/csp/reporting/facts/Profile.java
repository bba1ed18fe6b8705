package uk.csp.reporting.facts;

import java.util.List;

/** What a partnership says about itself: the parts of its assessment that come neither from figures nor from scores. */
public record Profile(
        String name,
        List<String> introduction,
        List<String> responsibleAuthorities,
        List<String> acknowledgements,
        List<OverviewFact> overview,
        ExplainChangesFrom explainChangesFrom) {

    public Profile {
        introduction = copy(introduction);
        responsibleAuthorities = copy(responsibleAuthorities);
        acknowledgements = copy(acknowledgements);
        overview = copy(overview);
    }

    public Profile(
            String name,
            List<String> introduction,
            List<String> responsibleAuthorities,
            List<String> acknowledgements,
            List<OverviewFact> overview) {
        this(name, introduction, responsibleAuthorities, acknowledgements, overview, null);
    }

    /** One statement about the area: "20%", "of residents are under 18", and "21% in England" or null. */
    public record OverviewFact(String value, String label, String comparison) {}

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
