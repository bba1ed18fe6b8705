package uk.csp.gateway.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.page.Notices;

/** Write down what people told, and what came of it. */
@Path("/partnerships/{partnership}/plan/views")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ViewsPage {
    private final PlanBook book;
    private final EditScope scope;

    ViewsPage(PlanBook book, EditScope scope) {
        this.book = book;
        this.scope = scope;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance view(
                String code,
                String id,
                String etag,
                ViewForm form,
                List<ViewMethod> methods,
                List<Mistake> mistakes,
                List<PlanBook.Version> versions);

        static native TemplateInstance answer(
                String code,
                String id,
                String etag,
                String title,
                int at,
                CommunityView.Answered form,
                List<Mistake> mistakes);
    }

    @GET
    @Path("new")
    public TemplateInstance form(@PathParam("partnership") String partnership) {
        scope.require();
        return page(partnership, null, "", ViewForm.empty(), List.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("partnership") String partnership, MultivaluedMap<String, String> fields) {
        scope.require();
        ViewForm form = ViewForm.of(fields);
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("id", form.id());
        form.writeTo(view);
        view.putArray("youSaidWeDid");
        Reply reply = book.addView(partnership, view);
        return reply.isDone()
                ? Notices.redirect(home(partnership), "What people told was written down.")
                : Response.status(reply.status())
                        .entity(page(partnership, null, "", form, EditScope.mistakes(reply.problem())))
                        .build();
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        scope.require();
        PlanBook.Read read = book.readView(partnership, id);
        return page(partnership, id, read.etag(), ViewForm.of(read.document()), List.of());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("partnership") String partnership,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields) {
        scope.require();
        PlanBook.Read read = book.readView(partnership, id);
        ObjectNode view = (ObjectNode) read.document();
        ViewForm form = ViewForm.of(fields);
        form.writeTo(view);
        Reply reply = book.writeView(partnership, id, etag(fields), view);
        return reply.isDone()
                ? Notices.redirect(home(partnership), "The change was saved.")
                : Response.status(reply.status())
                        .entity(page(partnership, id, read.etag(), form, EditScope.mistakes(reply.problem())))
                        .build();
    }

    /** @param at which answer, from nought; none to add one */
    @GET
    @Path("{id}/answer")
    public TemplateInstance answer(
            @PathParam("partnership") String partnership, @PathParam("id") String id, @QueryParam("at") Integer at) {
        scope.require();
        PlanBook.Read read = book.readView(partnership, id);
        com.fasterxml.jackson.databind.JsonNode found =
                read.document().path("youSaidWeDid").path(at == null ? -1 : at);
        CommunityView.Answered form = new CommunityView.Answered(
                found.path("said").asText(""),
                found.path("saidBy").asText(""),
                found.path("did").asText(""),
                found.path("doneBy").asText(""),
                found.path("when").asText(""),
                found.path("state").asText("doing"),
                found.path("why").asText(""));
        return Templates.answer(
                partnership,
                id,
                read.etag(),
                read.document().path("title").asText(),
                found.isMissingNode() ? -1 : at,
                form,
                List.of());
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response writeAnswer(
            @PathParam("partnership") String partnership,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields) {
        scope.require();
        PlanBook.Read read = book.readView(partnership, id);
        ObjectNode view = (ObjectNode) read.document();
        int at = at(fields.getFirst("at"));
        ObjectNode answered = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("said", "saidBy", "did", "doneBy", "when", "state", "why")) {
            PlanEdit.set(answered, name, fields.getFirst(name));
        }
        PlanEdit.answer(view, at, answered);
        Reply reply = book.writeView(partnership, id, etag(fields), view);
        if (reply.isDone()) {
            return Notices.redirect(home(partnership), "What came of it was written down.");
        }
        CommunityView.Answered form = new CommunityView.Answered(
                answered.path("said").asText(""),
                answered.path("saidBy").asText(""),
                answered.path("did").asText(""),
                answered.path("doneBy").asText(""),
                answered.path("when").asText(""),
                answered.path("state").asText(""),
                answered.path("why").asText(""));
        return Response.status(reply.status())
                .entity(Templates.answer(
                        partnership,
                        id,
                        read.etag(),
                        view.path("title").asText(),
                        at,
                        form,
                        EditScope.mistakes(reply.problem())))
                .build();
    }

    private TemplateInstance page(String partnership, String id, String etag, ViewForm form, List<Mistake> mistakes) {
        List<PlanBook.Version> versions = id == null ? List.of() : book.versionsOfView(partnership, id);
        return Templates.view(partnership, id, etag, form, ViewMethod.all(), mistakes, versions);
    }

    private static String etag(MultivaluedMap<String, String> fields) {
        String etag = fields.getFirst("etag");
        return etag == null || etag.isBlank() ? "\"\"" : etag;
    }

    private static int at(String at) {
        return at != null && at.matches("\\d{1,4}") ? Integer.parseInt(at) : -1;
    }

    private static String home(String partnership) {
        return Paths.of("/partnerships/{}/plan", partnership) + "#voice";
    }
}
