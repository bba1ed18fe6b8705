package uk.csp.reporting.consulting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.platform.time.CalendarText;
import uk.csp.reporting.edit.Faults;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.CommunityView.Answered;
import uk.csp.reporting.facts.CommunityView.Finding;
import uk.csp.reporting.facts.CommunityView.Group;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.voice.ViewsSection;

/** Every rule a community view must keep, each breach with a pointer to its place. */
final class ViewCheck {
    private static final int LINE = 300;
    private static final int PARAGRAPH = 2000;
    private static final int MOST_PEOPLE = 10_000_000;

    private final Faults faults = new Faults();

    private ViewCheck() {}

    static Faults of(CommunityView view) {
        ViewCheck check = new ViewCheck();
        check.view(view);
        return check.faults;
    }

    private void view(CommunityView view) {
        faults.identifier("/id", view.id());
        faults.text("/title", view.title(), LINE);
        if (view.informs() == null || ReportPeriod.parse("FY" + view.informs()).isEmpty()) {
            faults.add("/informs", "invalid-cycle", "The assessment it informs, by its year such as 2018-19.");
        }
        faults.oneOf(
                "/method",
                view.method(),
                ViewsSection.METHODS.keySet().stream().sorted().toList());
        dates(view);
        faults.optionalText("/note", view.note(), PARAGRAPH);
        people("/participants", view.participants());
        faults.texts("/questions", view.questions(), 50, PARAGRAPH);
        faults.texts("/limits", view.limits(), 50, PARAGRAPH);
        groups(view);
        faults.size("/findings", view.findings(), 200);
        for (int i = 0; i < view.findings().size(); i++) {
            finding("/findings/" + i, view.findings().get(i), view);
        }
        faults.size("/youSaidWeDid", view.youSaidWeDid(), 200);
        for (int i = 0; i < view.youSaidWeDid().size(); i++) {
            answered("/youSaidWeDid/" + i, view.youSaidWeDid().get(i));
        }
    }

    private void dates(CommunityView view) {
        Optional<LocalDate> from = date("/from", view.from());
        Optional<LocalDate> to = date("/to", view.to());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add("/to", "not-after", "The last day lies before the first.");
        }
    }

    private Optional<LocalDate> date(String at, String date) {
        try {
            return Optional.of(CalendarText.day(date == null ? "" : date));
        } catch (DateTimeException e) {
            faults.add(at, "invalid-date", "A day such as 2019-09-11.");
            return Optional.empty();
        }
    }

    private void groups(CommunityView view) {
        faults.size("/reached", view.reached(), 100);
        for (int i = 0; i < view.reached().size(); i++) {
            Group group = view.reached().get(i);
            faults.text("/reached/" + i + "/name", group.name(), LINE);
            people("/reached/" + i + "/participants", group.participants());
            atMost("/reached/" + i + "/participants", group.participants(), view.participants());
        }
        faults.unique("/reached", view.reached().stream().map(Group::name).toList(), "/name");
        faults.size("/notReached", view.notReached(), 100);
        for (int i = 0; i < view.notReached().size(); i++) {
            faults.text("/notReached/" + i + "/name", view.notReached().get(i).name(), LINE);
            faults.optionalText(
                    "/notReached/" + i + "/why", view.notReached().get(i).why(), PARAGRAPH);
        }
    }

    private void finding(String at, Finding finding, CommunityView view) {
        faults.text(at + "/statement", finding.statement(), PARAGRAPH);
        people(at + "/saidBy", finding.saidBy());
        if (finding.group() == null) {
            atMost(at + "/saidBy", finding.saidBy(), view.participants());
            return;
        }
        Optional<Group> group = view.reached().stream()
                .filter(reached -> finding.group().equals(reached.name()))
                .findFirst();
        if (group.isEmpty()) {
            faults.add(at + "/group", "unknown-group", "No group of this name was reached.");
        }
        group.ifPresent(reached -> atMost(at + "/saidBy", finding.saidBy(), reached.participants()));
    }

    private void answered(String at, Answered answered) {
        faults.text(at + "/said", answered.said(), PARAGRAPH);
        faults.text(at + "/saidBy", answered.saidBy(), LINE);
        faults.oneOf(at + "/state", answered.state(), List.of("done", "doing", "cannot-be-done"));
        faults.optionalText(at + "/why", answered.why(), PARAGRAPH);
        if ("cannot-be-done".equals(answered.state())) {
            faults.text(at + "/why", answered.why(), PARAGRAPH);
            faults.optionalText(at + "/did", answered.did(), PARAGRAPH);
            faults.optionalText(at + "/doneBy", answered.doneBy(), LINE);
        } else {
            faults.text(at + "/did", answered.did(), PARAGRAPH);
            faults.text(at + "/doneBy", answered.doneBy(), LINE);
        }
        if (answered.when() != null && Stream.of(answered.when()).noneMatch(ViewCheck::isDayOrMonth)) {
            faults.add(at + "/when", "invalid-date", "A day or month such as 2019-09-30 or 2019-09.");
        }
    }

    private static boolean isDayOrMonth(String when) {
        try {
            return when.length() == 7 ? CalendarText.month(when) != null : CalendarText.day(when) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void people(String at, Integer number) {
        if (number != null && (number < 0 || number > MOST_PEOPLE)) {
            faults.add(at, "out-of-range", "A number of people.");
        }
    }

    private void atMost(String at, Integer part, Integer whole) {
        if (part != null && whole != null && part > whole) {
            faults.add(at, "more-than-all", "More people than took part.");
        }
    }
}
