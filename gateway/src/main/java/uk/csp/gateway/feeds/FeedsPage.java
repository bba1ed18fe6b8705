package uk.csp.gateway.feeds;

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
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.live.LiveSummaries;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.words.Dates;

/** Which returns are in, late or missing, and what the reader's own organisation has sent. */
@Path("/partnerships/{partnership}/feeds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedsPage {
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)[^>]*>;\\s*rel=\"next\"");

    private final Api api;
    private final SignedIn signedIn;
    private final Catalogue catalogue;
    private final Clock clock;
    private final LiveSummaries live;

    FeedsPage(Api api, SignedIn signedIn, Catalogue catalogue, Clock clock, LiveSummaries live) {
        this.api = api;
        this.signedIn = signedIn;
        this.catalogue = catalogue;
        this.clock = clock;
        this.live = live;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance feeds(
                String code,
                RadarQuestion question,
                List<RadarQuestion.Choice> choices,
                Radar radar,
                boolean moved,
                Own own,
                String since);
    }

    private record Returns(List<ReturnItem> items) {}

    private record Submissions(List<Receipt> items) {}

    private record Jobs(List<Job> items) {}

    /** A submission or job with the name of what was sent. */
    record Sent<T>(String name, T what) {}

    /** What the reader's organisation has sent; null for who may not send. */
    record Own(List<Sent<Receipt>> submissions, List<Sent<Job>> jobs, String next) {}

    @GET
    public TemplateInstance feeds(
            @PathParam("partnership") String partnership,
            @QueryParam("day") String day,
            @QueryParam("month") String month,
            @QueryParam("year") String year,
            @QueryParam("until") String until,
            @QueryParam("older") String older) {
        Person person = signedIn.person();
        LocalDate today = Dates.today(clock.instant());
        RadarQuestion question = RadarQuestion.of(day, month, year, until, today);
        String partner = person.may("feeds:write") ? person.partner() : null;
        Radar radar = null;
        boolean moved = false;
        if (person.may("figures:read")) {
            radar = radar(question.address(partnership), partner);
            Optional<YearMonth> newest =
                    until == null && radar.isSilent() ? newest(partnership, question) : Optional.empty();
            if (newest.isPresent()) {
                question = question.withUntil(newest.get());
                radar = radar(question.address(partnership), partner);
                moved = true;
            }
        }
        return Templates.feeds(
                partnership,
                question,
                question.choices(today),
                radar,
                moved,
                partner == null ? null : own(older),
                live.now().map(Object::toString).orElse(""));
    }

    private Radar radar(String address, String partner) {
        return Radar.of(api.get(address, Returns.class).items(), partner);
    }

    /** The last quarter anything came for, where that is some time ago. */
    private Optional<YearMonth> newest(String partnership, RadarQuestion question) {
        return api.get(question.addressOfAll(partnership), Returns.class).items().stream()
                .filter(item -> item.receivedOn() != null)
                .map(ReturnItem::quarter)
                .max(Comparator.naturalOrder())
                .map(quarter -> YearMonth.parse(quarter.substring(quarter.indexOf('/') + 1)));
    }

    private Own own(String older) {
        Reply reply = api.send("GET", Paths.query("/v1/submissions", "cursor", older), null, Map.of());
        List<Receipt> receipts = reply.isDone() ? reply.as(Submissions.class).items() : List.of();
        List<Job> jobs = api.get("/v1/submission-jobs", Jobs.class).items().stream()
                .filter(Job::isRunning)
                .toList();
        return new Own(
                receipts.stream()
                        .map(receipt -> new Sent<>(catalogue.nameOf(receipt.dataset()), receipt))
                        .toList(),
                jobs.stream()
                        .map(job -> new Sent<>(catalogue.nameOf(job.dataset()), job))
                        .toList(),
                reply.header("Link").map(FeedsPage::cursor).orElse(null));
    }

    private static String cursor(String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? next.group(1) : null;
    }
}
