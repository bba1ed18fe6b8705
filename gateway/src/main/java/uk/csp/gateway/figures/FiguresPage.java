package uk.csp.gateway.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.page.Frame;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Periods;

/** What is counted, and everything known of one of it. */
@Path("/partnerships/{partnership}/figures")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FiguresPage {
    private final AskFigures ask;
    private final ReadIndicator readIndicator;
    private final Names names;
    private final Frame frame;
    private final ObjectMapper json;

    FiguresPage(AskFigures ask, ReadIndicator readIndicator, Names names, Frame frame, ObjectMapper json) {
        this.ask = ask;
        this.readIndicator = readIndicator;
        this.names = names;
        this.frame = frame;
        this.json = json;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance indicator(IndicatorView view);

        static native TemplateInstance others(IndicatorView view);

        static native TemplateInstance source(SourceView view);
    }

    /**
     * The list of indicators.
     *
     * @param year words of the year whose figures are shown; null when there are none to show
     */
    record ListView(
            String partnership, String name, boolean analyst, String year, String asked, List<IndicatorGroup> groups) {
        public int found() {
            return groups.stream().mapToInt(group -> group.entries().size()).sum();
        }
    }

    @GET
    public TemplateInstance list(@PathParam("partnership") String partnership, @QueryParam("find") String find) {
        Optional<Map<String, FigureAnswer>> figures = readIndicator.newestYear(partnership);
        String year = figures.flatMap(known -> known.values().stream().findFirst())
                .map(figure -> Periods.period(figure.period().code()))
                .orElse(null);
        return Templates.list(new ListView(
                partnership,
                name(),
                figures.isPresent(),
                year,
                find == null ? "" : find,
                IndicatorGroup.of(ask.indicators(), figures.orElse(Map.of()), find)));
    }

    @GET
    @Path("{indicator}")
    public TemplateInstance indicator(
            @PathParam("partnership") String partnership,
            @PathParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("asAt") String asAt,
            @QueryParam("areas") String areas) {
        IndicatorView view = read(partnership, indicator, new ReadIndicator.Choice(period, asAt, areas));
        return view.analyst() ? Templates.indicator(view) : Templates.others(view);
    }

    @GET
    @Path("{indicator}/download")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    public Response download(
            @PathParam("partnership") String partnership,
            @PathParam("indicator") String indicator,
            @QueryParam("table") String table,
            @QueryParam("format") String format,
            @QueryParam("period") String period,
            @QueryParam("areas") String areas) {
        IndicatorView view = read(partnership, indicator, new ReadIndicator.Choice(period, null, areas));
        Sheet sheet = (view.analyst() ? view.sheets() : releasedSheets(view))
                .stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow(NotFoundException::new);
        boolean isJson = "json".equals(format);
        String file = partnership + "-" + indicator + "-" + sheet.name() + (isJson ? ".json" : ".csv");
        return Response.ok(isJson ? written(sheet) : sheet.csv().getBytes(StandardCharsets.UTF_8))
                .type(isJson ? "application/json" : "text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "-") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{indicator}/source")
    public TemplateInstance source(
            @PathParam("partnership") String partnership,
            @PathParam("indicator") String indicator,
            @QueryParam("period") String period) {
        return ask.provenance(partnership + "." + indicator + "." + partnership + "." + period)
                .map(known -> SourceView.of(partnership, name(), known, names::of))
                .map(Templates::source)
                .orElseThrow(NotFoundException::new);
    }

    private static List<Sheet> releasedSheets(IndicatorView view) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < view.released().size(); i++) {
            Sheet sheet = view.released().get(i).sheet();
            sheets.add(new Sheet("released-" + (i + 1), sheet.columns(), sheet.rows()));
        }
        return sheets;
    }

    private IndicatorView read(String partnership, String indicator, ReadIndicator.Choice choice) {
        return readIndicator.read(partnership, name(), indicator, choice);
    }

    private String name() {
        return frame.partnership() == null ? "" : frame.partnership().name();
    }

    private byte[] written(Sheet sheet) {
        try {
            return json.writeValueAsBytes(sheet.objects());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A table could not be written", unwritable);
        }
    }
}
