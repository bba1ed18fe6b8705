package uk.csp.gateway.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.SignedIn;

/** What became of one submission: its receipt in words, its rejected rows to mend, and the way to take it back. */
@Path("/partnerships/{partnership}/feeds/submissions/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SubmissionPage {
    private final Api api;
    private final SignedIn signedIn;
    private final Catalogue catalogue;

    SubmissionPage(Api api, SignedIn signedIn, Catalogue catalogue) {
        this.api = api;
        this.signedIn = signedIn;
        this.catalogue = catalogue;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submission(String code, Receipt receipt, String name);

        static native TemplateInstance withdraw(String code, Receipt receipt, String name, List<Mistake> mistakes);
    }

    @GET
    public TemplateInstance submission(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        Receipt receipt = find(id);
        return Templates.submission(partnership, receipt, catalogue.nameOf(receipt.dataset()));
    }

    @GET
    @Path("rejected-rows.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response rejectedRows(@PathParam("id") String id) {
        requireScope();
        HttpResponse<InputStream> rows = api.open(Paths.of("/v1/submissions/{}/rejected-rows", id), "text/csv");
        if (rows.statusCode() != Response.Status.OK.getStatusCode()) {
            throw unknown();
        }
        return Response.ok(rows.body(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejected-rows.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("withdrawal")
    public TemplateInstance askWithdrawal(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        Receipt receipt = find(id);
        return Templates.withdraw(partnership, receipt, catalogue.nameOf(receipt.dataset()), List.of());
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(
            @PathParam("partnership") String partnership,
            @PathParam("id") String id,
            @FormParam("confirmed") String confirmed) {
        Receipt receipt = find(id);
        String name = catalogue.nameOf(receipt.dataset());
        if (!"yes".equals(confirmed)) {
            return Response.status(422)
                    .entity(Templates.withdraw(
                            partnership,
                            receipt,
                            name,
                            List.of(new Mistake("confirmed", "Say that you want to take this submission back"))))
                    .build();
        }
        Reply reply = api.send("POST", Paths.of("/v1/submissions/{}/withdrawal", id), null, Map.of());
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        return Notices.redirect(
                UploadPage.address(partnership) + "/submissions/" + receipt.id(),
                "The submission was withdrawn. "
                        + reply.as(Receipt.Withdrawal.class).says());
    }

    private Receipt find(String id) {
        requireScope();
        return api.find(Paths.of("/v1/submissions/{}", id), Receipt.class).orElseThrow(SubmissionPage::unknown);
    }

    private static Refused unknown() {
        return new Refused(new Refusal(
                "/problems/unknown-submission",
                "There is no such submission",
                404,
                "Your organisation has made no submission with this identifier.",
                List.of()));
    }

    private void requireScope() {
        if (!signedIn.person().may("feeds:write")) {
            throw UploadPage.refusedForScope();
        }
    }
}
