package com.codementee;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not keep. */
class ModuleRulesTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.codementee");

    /** What starts everything knows everybody; of it, modules know {@link Settings} alone. */
    private static final DescribedPredicate<JavaClass> THE_APPLICATION =
            resideInAPackage("com.codementee").and(not(JavaClass.Predicates.belongToAnyOf(Settings.class)));

    @Test
    void modulesAreEntangledNowhere() {
        ApplicationModules.of(Codementee.class, THE_APPLICATION).verify();
    }

    @Test
    void platformKnowsNoModule() {
        noClasses().that().resideInAPackage("com.codementee.platform..")
                .should().dependOnClassesThat(resideInAPackage("com.codementee..")
                        .and(not(resideInAPackage("com.codementee.platform..")))
                        .and(not(JavaClass.Predicates.belongToAnyOf(Settings.class))))
                .check(OURS);
    }

    @Test
    void modulesKnowOnlyThoseBelow() {
        String[] order = {"accounts", "catalog", "scheduling", "billing", "bookings", "checkout"};
        for (int lower = 0; lower < order.length; lower++) {
            for (int upper = lower + 1; upper < order.length; upper++) {
                noClasses().that().resideInAPackage("com.codementee." + order[lower])
                        .should().dependOnClassesThat().resideInAPackage("com.codementee." + order[upper])
                        .check(OURS);
            }
        }
        noClasses().that().resideInAPackage("com.codementee.bookings")
                .should().dependOnClassesThat().resideInAPackage("com.codementee.feedback")
                .check(OURS);
    }

    @Test
    void nobodyKnowsTheSandbox() {
        noClasses().that(not(THE_APPLICATION)).and().resideOutsideOfPackage("com.codementee.sandbox")
                .should().dependOnClassesThat().resideInAPackage("com.codementee.sandbox")
                .check(OURS);
    }

    @Test
    void controllersAndStoresArePackagePrivate() {
        classes().that().areAnnotatedWith(RestController.class).or().haveSimpleNameEndingWith("Store")
                .should().notBePublic()
                .check(OURS);
    }

    @Test
    void onlyTheClockAsksForTheTime() {
        noClasses().that().resideOutsideOfPackage("com.codementee.platform.time")
                .and().doNotHaveFullyQualifiedName("com.codementee.platform.db.Ids")
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void onlyTransactionsOpensTransactions() {
        noMethods().should().beAnnotatedWith(Transactional.class).check(OURS);
        noClasses().should().beAnnotatedWith(Transactional.class).check(OURS);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Dto|Facade|Mapper)").check(OURS);
    }
}
