package uk.csp.gateway.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.words.Dates;

/** How the platform is, in words: to everybody whether it works, to its administrators what is to be done. */
@Path("/status")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StatusPage {
    private final AskStatus status;
    private final SignedIn signedIn;

    StatusPage(AskStatus status, SignedIn signedIn) {
        this.status = status;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance status(StatusView view);
    }

    @GET
    public TemplateInstance show() {
        SystemStatus found =
                status.ask().toCompletionStage().toCompletableFuture().join();
        Optional<Person> person = signedIn.find();
        boolean administers = person.isPresent()
                && (person.get().may("catalogue:write") || person.get().may("audit:read"));
        return Templates.status(StatusView.of(found, administers));
    }

    /** What the page shows; details only to who administers the platform. */
    record StatusView(String checked, boolean works, boolean detailed, List<ProcessView> processes) {
        static StatusView of(SystemStatus status, boolean detailed) {
            return new StatusView(
                    Dates.exactMoment(status.checkedAt()),
                    detailed
                            ? status.working()
                            : status.processes().stream().allMatch(SystemStatus.ProcessStatus::ready),
                    detailed,
                    status.processes().stream()
                            .map(process -> ProcessView.of(process, detailed))
                            .toList());
        }
    }

    record ProcessView(String title, String does, boolean ready, List<String> concerns, List<Fact> facts) {
        static ProcessView of(SystemStatus.ProcessStatus process, boolean detailed) {
            return new ProcessView(
                    process.title(),
                    Purposes.of(process.process()),
                    process.ready(),
                    detailed ? process.concerns() : List.of(),
                    detailed ? Fact.all(process) : List.of());
        }
    }
}
