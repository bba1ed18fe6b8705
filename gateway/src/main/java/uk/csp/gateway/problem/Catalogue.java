package uk.csp.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every problem type by who answers with it. A type two of them share is explained for each: its cause differs. */
record Catalogue(List<Section> sections) {
    private static final Map<String, String> TITLES = Map.of(
            "every-service", "Every service",
            "crime-data-service", "Crime data",
            "morile-service", "MoRiLE",
            "reporting-service", "Reporting",
            "gateway", "Gateway");

    Catalogue {
        sections = List.copyOf(sections);
    }

    /** What one service answers, or all of them alike. */
    record Section(String id, String title, List<KnownProblem> problems) {
        Section {
            problems = List.copyOf(problems);
        }
    }

    /** One of the meanings of a type. */
    record Meaning(String answeredBy, int status, String title, String means, String whatToDo) {
        static Meaning of(Section section, KnownProblem problem) {
            return new Meaning(section.title(), problem.status(), problem.title(), problem.means(), problem.whatToDo());
        }
    }

    /** The catalogue this gateway was built with. */
    static Catalogue read() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/problems.yaml")) {
            Map<String, List<KnownProblem>> written =
                    new YAMLMapper().readValue(in, new TypeReference<LinkedHashMap<String, List<KnownProblem>>>() {});
            return new Catalogue(written.entrySet().stream()
                    .map(entry -> new Section(
                            entry.getKey(), TITLES.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a type means at each place that answers with it; empty when there is no such type. */
    List<Meaning> meanings(String slug) {
        return sections.stream()
                .flatMap(section -> section.problems().stream()
                        .filter(problem -> problem.slug().equals(slug))
                        .map(problem -> Meaning.of(section, problem)))
                .toList();
    }
}
