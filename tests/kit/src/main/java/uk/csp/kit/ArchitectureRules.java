package uk.csp.kit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The house rules a compiler does not check, for the production classes below a base package:
 * {@code ArchitectureRules.of("uk.csp.morile").pure("uk.csp.morile.scoring").check()}.
 */
public final class ArchitectureRules {
    private static final List<String> BANNED =
            List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "Base", "Data");
    private static final String PATH = "jakarta.ws.rs.Path";

    private final JavaClasses classes;
    private final Set<String> pure;
    private final Set<String> pages;

    private ArchitectureRules(JavaClasses classes, Set<String> pure, Set<String> pages) {
        this.classes = classes;
        this.pure = pure;
        this.pages = pages;
    }

    public static ArchitectureRules of(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        return new ArchitectureRules(classes, Set.of(), Set.of());
    }

    /** Names the packages and classes that hold the interesting rules and know no framework. */
    public ArchitectureRules pure(String... packagesAndClasses) {
        return new ArchitectureRules(classes, Set.of(packagesAndClasses), pages);
    }

    /** Names resources outside the versioned API that are no pages by name. */
    public ArchitectureRules pages(String... simpleNames) {
        return new ArchitectureRules(classes, pure, Set.of(simpleNames));
    }

    public void check() {
        if (classes.isEmpty()) {
            throw new AssertionError("No classes were found: is the base package right?");
        }
        pure.forEach(this::requireKnown);
        rules().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    List<ArchRule> rules() {
        return List.of(
                entitiesStayInTheirPackage(),
                noFieldInjection(),
                pureRulesKnowNoFramework(),
                noBannedSuffix(),
                resourcesAreNamedSo(),
                resourcesLieUnderV1(),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                        "services log, and a log line has a level and a place"),
                noSleeping());
    }

    private static ArchRule entitiesStayInTheirPackage() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .because("entities never leave their package: the outside sees views");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a constructor names what a class needs, and a test can call it");
    }

    private ArchRule pureRulesKnowNoFramework() {
        return noClasses()
                .that(isPure())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta..",
                                "javax.sql..",
                                "java.sql..",
                                "io.quarkus..",
                                "io.vertx..",
                                "io.smallrye..",
                                "org.eclipse.microprofile..",
                                "org.hibernate..",
                                "org.apache.kafka..",
                                "uk.csp.platform..")
                        // Pure itself.
                        .and(not(resideInAPackage("uk.csp.platform.time"))))
                .because("the interesting rules are tested in milliseconds and outlive the framework");
    }

    private DescribedPredicate<JavaClass> isPure() {
        return describe("are pure", type -> pure.stream().anyMatch(name -> isIn(type, name)));
    }

    private static boolean isIn(JavaClass type, String packageOrClass) {
        return type.getPackageName().equals(packageOrClass)
                || type.getPackageName().startsWith(packageOrClass + ".")
                || type.getName().equals(packageOrClass)
                || type.getName().startsWith(packageOrClass + "$");
    }

    private void requireKnown(String packageOrClass) {
        if (classes.stream().noneMatch(type -> isIn(type, packageOrClass))) {
            throw new AssertionError("There is no package or class " + packageOrClass);
        }
    }

    private static ArchRule noBannedSuffix() {
        return noClasses()
                .should(describedAs("end with one of " + BANNED, type -> BANNED.stream()
                        .anyMatch(suffix -> type.getSimpleName().endsWith(suffix))))
                .because("such a name says nothing about what the class is");
    }

    private static ArchRule resourcesAreNamedSo() {
        return classes()
                .that()
                .areAnnotatedWith(PATH)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .haveSimpleNameEndingWith("Page")
                .because("the way in to a feature is found by its name: a resource for programs, a page for people");
    }

    private ArchRule resourcesLieUnderV1() {
        return classes()
                .that()
                .areAnnotatedWith(PATH)
                .and(describe(
                        "serve the API",
                        type -> !type.getSimpleName().endsWith("Page") && !pages.contains(type.getSimpleName())))
                .should(describedAs("lie under /v1", ArchitectureRules::liesUnderV1))
                .because("a path without its version cannot change without breaking a partner");
    }

    private static boolean liesUnderV1(JavaClass type) {
        Object path = type.getAnnotationOfType(PATH).get("value").orElse("");
        String normal = path.toString().startsWith("/") ? path.toString() : "/" + path;
        return normal.equals("/v1") || normal.startsWith("/v1/");
    }

    private static ArchRule noSleeping() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .because("whoever sleeps waits too long or not long enough");
    }

    private static ArchCondition<JavaClass> describedAs(String description, Predicate<JavaClass> condition) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, condition.test(type), type.getName() + " in " + type.getSourceCodeLocation()));
            }
        };
    }
}
