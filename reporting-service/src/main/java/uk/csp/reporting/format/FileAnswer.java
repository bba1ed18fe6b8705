package uk.csp.reporting.format;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.page.ConditionalAnswer;
import uk.csp.reporting.page.Imprint;

/** Answers with an assessment as a file to keep, in any format there is. */
@ApplicationScoped
public class FileAnswer {
    private final List<Format> formats;

    FileAnswer(@All List<Format> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(Format::name)).toList();
    }

    /** @throws ProblemException when there is no such format, naming those there are */
    public Response of(Request request, String format, Assessment document, Imprint imprint, boolean immutable) {
        Format kind = find(format);
        return ConditionalAnswer.file(
                request,
                kind.render(document, imprint),
                kind.mediaType(),
                FileName.of(document, imprint, kind.extension()),
                immutable);
    }

    private Format find(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_FORMAT,
                        "An assessment can be had as "
                                + formats.stream().map(Format::name).collect(Collectors.joining(", ")) + "."));
    }
}
