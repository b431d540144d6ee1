package nl.millenniumgemeenten.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullMarked;

/// The structure that the house style asks for.
@AnalyzeClasses(
        packages = "nl.millenniumgemeenten.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("nl.millenniumgemeenten.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule KINDS_OF_PAGES_HAVE_NO_CYCLES =
            slices().matching("nl.millenniumgemeenten.gateway.page.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_READ_MODEL_KNOWS_KAFKA =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..gateway.site..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..");

    @ArchTest
    static final ArchRule PUBLIC_PAGES_NEVER_CALL_A_SERVICE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..gateway.page..", "..gateway.site..", "..gateway.layout..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..gateway.service..", "java.net.http..", "java.sql..");

    @ArchTest
    static final ArchRule ONLY_ACCOUNTS_KNOW_SQL =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..gateway.account..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule VIEWS_ARE_ONLY_DATA =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("View")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.micronaut..", "gg.jte..", "..gateway.site..");

    @ArchTest
    static final ArchRule NOBODY_INJECTS_FIELDS =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                item, marked, item.getName() + " is not in a @NullMarked package"));
            }
        };
    }
}
