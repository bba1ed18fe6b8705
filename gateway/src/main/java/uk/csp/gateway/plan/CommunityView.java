package uk.csp.gateway.plan;

import java.util.List;
import uk.csp.gateway.words.Amounts;

/** What a partnership was told by people, and what came of it; sent as it is read. */
record CommunityView(
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

    CommunityView {
        questions = questions == null ? List.of() : questions;
        reached = reached == null ? List.of() : reached;
        notReached = notReached == null ? List.of() : notReached;
        findings = findings == null ? List.of() : findings;
        youSaidWeDid = youSaidWeDid == null ? List.of() : youSaidWeDid;
        limits = limits == null ? List.of() : limits;
    }

    record Group(String name, Integer participants) {
        public String inWords() {
            return participants == null ? name : name + " (" + Amounts.number(participants) + ")";
        }
    }

    record NotReached(String name, String why) {
        public String inWords() {
            return why == null ? name : name + ": " + why;
        }
    }

    record Finding(String statement, boolean quotation, Integer saidBy, String group) {
        public String whoSaid() {
            String who = group == null ? "" : ", " + group;
            return saidBy == null ? who.replaceFirst(", ", "") : "said by " + Amounts.number(saidBy) + who;
        }
    }

    record Answered(String said, String saidBy, String did, String doneBy, String when, String state, String why) {
        public String stateInWords() {
            return PlanWords.action(state);
        }

        public String shape() {
            return PlanWords.actionShape(state);
        }

        public String whenInWords() {
            return PlanWords.when(when);
        }
    }

    public String time() {
        return from == null || from.equals(to)
                ? PlanWords.when(from)
                : PlanWords.when(from) + " to " + PlanWords.when(to);
    }

    public String methodInWords() {
        return ViewMethod.title(method);
    }

    public String took() {
        return participants == null ? "" : Amounts.number(participants) + " took part";
    }

    public String year() {
        return informs == null ? "" : informs.replace('-', '/');
    }
}
