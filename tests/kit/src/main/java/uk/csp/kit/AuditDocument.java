package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.local.ProjectFiles;

/**
 * Sees to it that somebody decided of every operation whether the audit log has it: it is recorded, or {@code
 * docs/audit.md} names it among those that leave no entry, with the reason.
 */
public final class AuditDocument {
    private static final String RECORDED = "uk.csp.platform.audit.Recorded";
    private static final String LOG = "uk.csp.platform.audit.AuditLog";
    private static final String HEADING = "## Operations that leave no entry";

    private AuditDocument() {}

    /** Fails unless the operations below a package that leave no entry are those of the document, of this service. */
    public static void assertDecided(String service, String basePackage) {
        JavaClasses classes = ResourceOperations.classes(basePackage);
        Set<String> silent = classes.stream()
                .flatMap(ResourceOperations::served)
                .filter(served -> !isRecorded(served))
                .map(served -> shape(
                        served.operation().method() + " " + served.operation().path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent)
                .as("operations of %s that leave no entry, against docs/audit.md", service)
                .isEqualTo(documented(service));
    }

    private static boolean isRecorded(ResourceOperations.Served served) {
        JavaMethod method = served.code();
        return method.isAnnotatedWith(RECORDED)
                || (served.operation().method().equals("GET")
                        && method.getOwner().isAnnotatedWith(RECORDED))
                || reachesLog(method);
    }

    /** Through whatever it calls; of an interface, through every implementation. */
    private static boolean reachesLog(JavaCodeUnit from) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            for (JavaAccess<?> call : unit.getAccessesFromSelf()) {
                if (call.getTargetOwner().getName().equals(LOG)
                        && call.getName().equals("record")) {
                    return true;
                }
                targets(call).filter(seen::add).forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> targets(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        if (!owner.getPackageName().startsWith("uk.csp.")) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(call.getName()));
    }

    private static Set<String> documented(String service) {
        Set<String> documented = new TreeSet<>();
        boolean inside = false;
        String about = "";
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inside = line.equals(HEADING);
            } else if (line.startsWith("### ")) {
                about = line.substring(4).strip();
            } else if (inside && about.equals(service) && line.startsWith("|")) {
                AccessDocument.words(line).stream().map(AuditDocument::shape).forEach(documented::add);
            }
        }
        return documented;
    }

    private static String shape(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(ProjectFiles.root().resolve("docs/audit.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
