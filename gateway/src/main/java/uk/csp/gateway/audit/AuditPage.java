package uk.csp.gateway.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Unreachable;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.person.SignedIn;

/** The audit logs of all services for who may read them: searched, verified and taken away as one. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AuditPage {
    private static final String SCOPE = "audit:read";

    private final SignedIn signedIn;
    private final AuditLogs logs;
    private final Api api;

    AuditPage(SignedIn signedIn, AuditLogs logs, Api api) {
        this.signedIn = signedIn;
        this.logs = logs;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(
                AuditSearch search,
                List<AuditWords.Choice> services,
                List<AuditWords.Choice> kinds,
                List<AuditLine> lines,
                List<ChainLine> chains,
                List<String> silent,
                List<Mistake> mistakes,
                String older,
                String newest,
                String download,
                String verify);

        static native TemplateInstance closed();
    }

    /** Something wrong with the form, and at which field. */
    @GET
    public Response audit(
            @QueryParam("service") String service,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("partner") String partner,
            @QueryParam("client") String client,
            @QueryParam("operation") String operation,
            @QueryParam("subject") String subject,
            @QueryParam("upTo") String upTo,
            @QueryParam("verify") String verify) {
        if (!signedIn.person().may(SCOPE)) {
            return closed();
        }
        AuditSearch search = new AuditSearch(service, from, to, partner, client, operation, subject, upTo);
        AuditLogs.Found found = logs.find(search);
        boolean first = search.upTo().isEmpty();
        TemplateInstance page = Templates.audit(
                search,
                Arrays.stream(AuditedService.values())
                        .map(known -> new AuditWords.Choice(known.id(), known.title()))
                        .toList(),
                AuditWords.kinds(),
                found.entries().stream()
                        .map(told -> AuditLine.of(told.service(), told.entry()))
                        .toList(),
                verify == null ? List.of() : verified(),
                found.silent().stream().map(AuditedService::title).toList(),
                mistakes(found.refusal()),
                found.olderThan() == null
                        ? null
                        : search.address("/audit", found.olderThan().toString()),
                first ? null : search.address("/audit", null),
                search.address("/audit/entries.csv", null),
                search.address("/audit", search.upTo()));
        return Response.status(found.refusal() == null ? 200 : 400).entity(page).build();
    }

    @GET
    @Path("/entries.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response download(
            @QueryParam("service") String service,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("partner") String partner,
            @QueryParam("client") String client,
            @QueryParam("operation") String operation,
            @QueryParam("subject") String subject) {
        if (!signedIn.person().may(SCOPE)) {
            return closed();
        }
        AuditSearch search = new AuditSearch(service, from, to, partner, client, operation, subject, null);
        return Response.ok(EntriesSheet.of(logs.all(search)).csv())
                .header("Content-Disposition", "attachment; filename=\"audit-log.csv\"")
                .build();
    }

    private static Response closed() {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML)
                .entity(Templates.closed())
                .build();
    }

    private List<ChainLine> verified() {
        List<ChainLine> chains = new ArrayList<>();
        for (AuditedService service : AuditedService.values()) {
            try {
                chains.add(ChainLine.of(service, api.send("GET", service.verification(), null, Map.of())));
            } catch (Unreachable away) {
                chains.add(ChainLine.unknown(service));
            }
        }
        return chains;
    }

    private static List<Mistake> mistakes(Refusal refusal) {
        if (refusal == null) {
            return List.of();
        }
        if (refusal.violations().isEmpty()) {
            return List.of(new Mistake("from", refusal.says()));
        }
        return refusal.violations().stream()
                .map(violation -> new Mistake(violation.field(), mistake(violation.field(), violation.detail())))
                .toList();
    }

    private static String mistake(String field, String detail) {
        return switch (field == null ? "" : field) {
            case "from" -> "Enter the first day as year, month and day, such as 2026-11-01";
            case "to" -> "Enter the last day as year, month and day, such as 2026-11-30";
            default -> detail;
        };
    }
}
