package uk.csp.gateway.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.live.LiveSummaries;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.words.Periods;

/** What the partnership set out to do and how far it has come, and what people told it. */
@Path("/partnerships/{partnership}/plan")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PlanPage {
    private final PlanBook book;
    private final SignedIn signedIn;
    private final Clock clock;
    private final LiveSummaries live;

    PlanPage(PlanBook book, SignedIn signedIn, Clock clock, LiveSummaries live) {
        this.book = book;
        this.signedIn = signedIn;
        this.clock = clock;
        this.live = live;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plan(
                String code,
                PlanDocument document,
                PlanView current,
                List<PlanView> others,
                PlanProgress progress,
                String period,
                List<PlanBook.KeptView> views,
                boolean mayEdit,
                String since);

        static native TemplateInstance history(String code, String title, List<PlanBook.Version> versions);
    }

    @GET
    public TemplateInstance plan(@PathParam("partnership") String partnership, @QueryParam("period") String asked) {
        PlanDocument document = book.plans(partnership).orElse(null);
        Optional<PlanDocument.Plan> inForce = document == null ? Optional.empty() : document.inForce();
        String period = asked != null && asked.matches("(FY\\d{4}-\\d{2}|R12-\\d{4}-\\d{2})")
                ? asked
                : PlanView.period(inForce.orElse(null), LocalDate.now(clock));
        PlanProgress progress =
                inForce.isEmpty() ? null : book.progress(partnership, period).orElse(null);
        PlanDocument.Plan current = progress == null || progress.plan() == null
                ? inForce.orElse(null)
                : document.plans().stream()
                        .filter(plan -> plan.id().equals(progress.plan().id()))
                        .findFirst()
                        .orElse(inForce.orElse(null));
        List<PlanView> others = document == null
                ? List.of()
                : document.plans().stream()
                        .filter(plan -> plan != current)
                        .map(plan -> PlanView.of(document, plan, null))
                        .toList();
        return Templates.plan(
                partnership,
                document,
                current == null ? null : PlanView.of(document, current, progress),
                others,
                progress,
                Periods.period(period),
                book.views(partnership).orElse(null),
                signedIn.person().may("reports:edit"),
                live.now().map(Object::toString).orElse(""));
    }

    @GET
    @Path("history")
    public TemplateInstance history(@PathParam("partnership") String partnership) {
        return Templates.history(partnership, "How the plans were changed", book.versionsOfPlan(partnership));
    }
}
