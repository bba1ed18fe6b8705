package uk.csp.gateway.risk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.person.SignedIn;

/** The risks of a partnership on a matrix and in a table, and each threat with all it rests on. */
@Path("/partnerships/{partnership}/risk")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RiskPage {
    private final ReadRisk read;
    private final SignedIn signedIn;

    RiskPage(ReadRisk read, SignedIn signedIn) {
        this.read = read;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance risk(RiskView view, String code);

        static native TemplateInstance threat(ThreatView view, String code);

        static native TemplateInstance nothing(String reason);
    }

    @GET
    public TemplateInstance risk(
            @PathParam("partnership") String partnership,
            @QueryParam("cycle") String cycle,
            @QueryParam("theme") String theme,
            @QueryParam("band") String band,
            @QueryParam("drifting") String drifting) {
        if (!signedIn.person().may("ratings:read")) {
            return Templates.nothing("Your account may not read risk ratings.");
        }
        List<Cycle> cycles = read.cycles(partnership);
        if (cycles.isEmpty()) {
            return Templates.nothing("No assessment cycle has been opened for this partnership yet. "
                    + "An analyst opens one on the page Workshop.");
        }
        Cycle chosen = Cycle.chosen(cycles, cycle).orElseThrow(NotFoundException::new);
        RiskView.Filter filter = new RiskView.Filter(theme, band, drifting != null);
        return Templates.risk(read.overview(home(partnership), chosen, cycles, filter), partnership);
    }

    @GET
    @Path("/{threat}")
    public TemplateInstance threat(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycle) {
        if (!signedIn.person().may("ratings:read")) {
            return Templates.nothing("Your account may not read risk ratings.");
        }
        Optional<ThreatView> view = Cycle.chosen(read.cycles(partnership), cycle)
                .flatMap(chosen -> read.threat(home(partnership), chosen, threat));
        return Templates.threat(view.orElseThrow(NotFoundException::new), partnership);
    }

    private static String home(String partnership) {
        return Paths.of("/partnerships/{}", partnership);
    }
}
