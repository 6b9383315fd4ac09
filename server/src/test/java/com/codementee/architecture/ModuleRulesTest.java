package com.codementee.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.Codementee;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Checks the architecture rules that the compiler cannot enforce. */
class ModuleRulesTest {

    private static final int MAX_CONSTRUCTOR_PARAMETERS = 6;
    private static final int MAX_RECORD_COMPONENTS = 12;

    private static final JavaClasses CODE_BASE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("com.codementee");

    /** The classes that start the application, which may use every module. */
    private static final DescribedPredicate<JavaClass> APPLICATION_PACKAGE = resideInAPackage("com.codementee");

    /** Each module may use those before it. Demo mode and the application may use all. */
    private static final List<String> LAYERS = List.of(
            "platform", "audit", "people", "notifications", "catalog", "scheduling", "billing", "identity", "mentees",
            "bookings", "feedback", "mentors", "suggestions", "dashboard", "analytics", "checkout", "aitools",
            "practice", "community", "calendar", "mail");

    @Test
    void modulesUseOnlyWhatOthersPublish() {
        ApplicationModules.of(Codementee.class, APPLICATION_PACKAGE).verify();
    }

    @Test
    void modulesUseOnlyLowerModules() {
        for (int lower = 0; lower < LAYERS.size(); lower++) {
            for (int upper = lower + 1; upper < LAYERS.size(); upper++) {
                noClasses().that().resideInAPackage("com.codementee." + LAYERS.get(lower) + "..")
                        .should().dependOnClassesThat().resideInAPackage("com.codementee." + LAYERS.get(upper) + "..")
                        .check(CODE_BASE);
            }
        }
    }

    @Test
    void everyModuleHasALayer() {
        var modules = ApplicationModules.of(Codementee.class, APPLICATION_PACKAGE).stream()
                .map(module -> module.getBasePackage().getLocalName())
                .filter(name -> !name.equals("demo"));
        assertThat(modules).containsExactlyInAnyOrderElementsOf(LAYERS);
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices().matching("com.codementee.(**)").should().beFreeOfCycles().check(CODE_BASE);
    }

    @Test
    void packagesHoldAtMostTwentyFiveFiles() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    assertThat(files.filter(Files::isRegularFile)).as(folder.toString()).hasSizeLessThanOrEqualTo(25);
                }
            }
        }
    }

    @Test
    void constructorsTakeAtMostSixParameters() {
        var tooMany = CODE_BASE.stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > MAX_CONSTRUCTOR_PARAMETERS)
                .map(JavaConstructor::getFullName);
        assertThat(tooMany).isEmpty();
    }

    @Test
    void recordsHaveAtMostTwelveComponents() {
        var tooWide = CODE_BASE.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.reflect().getRecordComponents().length > MAX_RECORD_COMPONENTS)
                .map(JavaClass::getName);
        assertThat(tooWide).isEmpty();
    }

    /** Excludes the payment sandbox, which implements an HTTP API. */
    @Test
    void servicesKnowNoServletTypes() {
        noClasses().that().areAnnotatedWith(Service.class).and().resideOutsideOfPackage("com.codementee.demo..")
                .should().dependOnClassesThat().resideInAPackage("jakarta.servlet..")
                .check(CODE_BASE);
    }

    @Test
    void onlyTheApplicationUsesDemoMode() {
        noClasses().that(not(APPLICATION_PACKAGE)).and().resideOutsideOfPackage("com.codementee.demo..")
                .should().dependOnClassesThat().resideInAPackage("com.codementee.demo..")
                .check(CODE_BASE);
    }

    @Test
    void classesInjectOnlyTheirPartOfTheSettings() {
        noClasses().that(not(APPLICATION_PACKAGE)).and().resideOutsideOfPackage("com.codementee.platform.settings")
                .should().dependOnClassesThat().haveFullyQualifiedName("com.codementee.platform.settings.Settings")
                .check(CODE_BASE);
    }

    @Test
    void controllersArePackagePrivate() {
        classes().that().areAnnotatedWith(RestController.class)
                .should().notBePublic()
                .check(CODE_BASE);
    }

    @Test
    void onlyTheClockReadsTheSystemTime() {
        noClasses().that().resideOutsideOfPackage("com.codementee.platform.time")
                .and().doNotHaveFullyQualifiedName("com.codementee.platform.db.Ids")
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .check(CODE_BASE);
    }

    @Test
    void onlyTransactionsOpensTransactions() {
        noMethods().should().beAnnotatedWith(Transactional.class).check(CODE_BASE);
        noClasses().should().beAnnotatedWith(Transactional.class).check(CODE_BASE);
    }

    @Test
    void avoidsVagueClassNames() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Dto|Facade|Mapper)").check(CODE_BASE);
    }
}
