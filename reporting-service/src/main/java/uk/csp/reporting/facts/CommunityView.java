package uk.csp.reporting.facts;

import java.util.List;

/** One time a partnership asked people what they think: how, whom, what they said, and what came of it. */
public record CommunityView(
        String id,
        String title,
        String informs,
        String method,
        String from,
        String to,
        Integer participants,
        List<String> questions,
        List<Group> reached,
        List<NotReached> notReached,
        List<Finding> findings,
        List<Answered> youSaidWeDid,
        List<String> limits,
        String note) {

    public CommunityView {
        questions = copy(questions);
        reached = copy(reached);
        notReached = copy(notReached);
        findings = copy(findings);
        youSaidWeDid = copy(youSaidWeDid);
        limits = copy(limits);
    }

    /** People who took part; how many, when it was counted. */
    public record Group(String name, Integer participants) {}

    public record NotReached(String name, String why) {}

    /** What people said; as a statement, or told as a quotation in the partnership's own words. */
    public record Finding(String statement, boolean quotation, Integer saidBy, String group) {}

    /** You said, we did: state is done, doing or cannot-be-done; why belongs to the last. */
    public record Answered(
            String said, String saidBy, String did, String doneBy, String when, String state, String why) {}

    public CommunityView withId(String given) {
        return new CommunityView(
                given,
                title,
                informs,
                method,
                from,
                to,
                participants,
                questions,
                reached,
                notReached,
                findings,
                youSaidWeDid,
                limits,
                note);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
