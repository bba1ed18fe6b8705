package uk.csp.kit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The operations of the REST resources in compiled classes, by their annotations. One without a scope has none. */
final class ResourceOperations {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ALLOWED = "io.quarkus.security.PermissionsAllowed";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private ResourceOperations() {}

    static List<ApiOperation> below(String basePackage) {
        return classes(basePackage).stream()
                .flatMap(ResourceOperations::served)
                .map(Served::operation)
                .toList();
    }

    static JavaClasses classes(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    /** An operation and the method that answers it. */
    record Served(ApiOperation operation, JavaMethod code) {}

    /** Those of a class; none when it is no resource. */
    static Stream<Served> served(JavaClass resource) {
        if (!resource.isAnnotatedWith(PATH)) {
            return Stream.empty();
        }
        return resource.getMethods().stream().flatMap(method -> METHODS.stream()
                .filter(name -> method.isAnnotatedWith("jakarta.ws.rs." + name))
                .map(name ->
                        new Served(new ApiOperation(name, path(resource, method), scopes(resource, method)), method)));
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String below = values(method, PATH).map(paths -> paths[0]).orElse("");
        String path = values(resource, PATH).orElseThrow()[0] + "/" + below;
        return ("/" + path).replaceAll("/+", "/").replaceAll("/$", "");
    }

    /** A scope on the method stands in for that on the class, as in Quarkus. */
    private static Set<String> scopes(JavaClass resource, JavaMethod method) {
        return Set.of(
                values(method, ALLOWED).or(() -> values(resource, ALLOWED)).orElse(new String[0]));
    }

    private static Optional<String[]> values(HasAnnotations<?> annotated, String type) {
        return annotated
                .tryGetAnnotationOfType(type)
                .flatMap(annotation -> ((JavaAnnotation<?>) annotation).get("value"))
                .map(value -> value instanceof String[] several ? several : new String[] {value.toString()});
    }
}
