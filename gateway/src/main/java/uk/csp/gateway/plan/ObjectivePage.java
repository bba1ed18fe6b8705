package uk.csp.gateway.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.plan.PlanEdit.ActionForm;
import uk.csp.gateway.plan.PlanEdit.ObjectiveForm;

/** Change an objective: what it says, who owns it, and how far its actions are. */
@Path("/partnerships/{partnership}/plan/{plan}/objectives/{objective}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ObjectivePage {
    private final PlanBook book;
    private final EditScope scope;

    ObjectivePage(PlanBook book, EditScope scope) {
        this.book = book;
        this.scope = scope;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance objective(
                String code, String address, String etag, ObjectiveForm form, List<Mistake> mistakes);
    }

    @GET
    public TemplateInstance form(
            @PathParam("partnership") String partnership,
            @PathParam("plan") String plan,
            @PathParam("objective") String objective) {
        scope.require();
        PlanBook.Read read = book.readPlans(partnership);
        ObjectNode found = PlanEdit.objective(read.document(), plan, objective).orElseThrow(NotFoundException::new);
        return Templates.objective(
                partnership, address(partnership, plan, objective), read.etag(), ObjectiveForm.of(found), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("partnership") String partnership,
            @PathParam("plan") String plan,
            @PathParam("objective") String objective,
            MultivaluedMap<String, String> fields) {
        scope.require();
        PlanBook.Read read = book.readPlans(partnership);
        ObjectNode found = PlanEdit.objective(read.document(), plan, objective).orElseThrow(NotFoundException::new);
        ObjectiveForm form = typed(fields, found.path("actions").size(), ObjectiveForm.of(found));
        form.writeTo(found);
        String etag = fields.getFirst("etag");
        Reply reply = book.writePlans(partnership, etag == null ? "\"\"" : etag, read.document());
        if (reply.isDone()) {
            return Notices.redirect(Paths.of("/partnerships/{}/plan", partnership), "The objective was changed.");
        }
        return Response.status(reply.status())
                .entity(Templates.objective(
                        partnership,
                        address(partnership, plan, objective),
                        read.etag(),
                        form,
                        EditScope.mistakes(reply.problem())))
                .build();
    }

    private static ObjectiveForm typed(MultivaluedMap<String, String> fields, int actions, ObjectiveForm now) {
        return new ObjectiveForm(
                text(fields, "statement"),
                text(fields, "owner"),
                text(fields, "resources"),
                IntStream.range(0, actions)
                        .mapToObj(i -> new ActionForm(
                                now.actions().get(i).what(), text(fields, "state-" + i), text(fields, "note-" + i)))
                        .toList());
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    private static String address(String partnership, String plan, String objective) {
        return Paths.of("/partnerships/{}/plan/{}/objectives/{}", partnership, plan, objective);
    }
}
