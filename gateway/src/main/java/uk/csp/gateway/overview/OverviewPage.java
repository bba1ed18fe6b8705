package uk.csp.gateway.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.csp.gateway.page.Frame;

/** Where a partnership's pages begin. */
@Path("/partnerships/{partnership}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OverviewPage {
    private final ReadOverview readOverview;
    private final Frame frame;

    OverviewPage(ReadOverview readOverview, Frame frame) {
        this.readOverview = readOverview;
        this.frame = frame;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(OverviewView view);
    }

    @GET
    public TemplateInstance overview(@PathParam("partnership") String partnership) {
        boolean isKnown = frame.partnerships().isEmpty()
                || frame.partnerships().stream().anyMatch(one -> one.code().equals(partnership));
        if (!isKnown) {
            throw new NotFoundException();
        }
        return Templates.overview(readOverview.read(frame.partnership()));
    }
}
