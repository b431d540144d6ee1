package nl.millenniumgemeenten.subscription;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
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

@AnalyzeClasses(
        packages = "nl.millenniumgemeenten.subscription",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("nl.millenniumgemeenten.subscription.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_INJECTS_FIELDS =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule BESIDE_THE_OUTBOX_ONLY_THE_DIGEST_KNOWS_KAFKA =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..digest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..");

    @ArchTest
    static final ArchRule ONLY_WHO_SENDS_AND_WHO_READS_MAIL_KNOWS_IT =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..mail..", "..mailbox..", "..bounce..", "..answer..", "..answertext..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule AGGREGATES_TOUCH_NEITHER_FRAMEWORK_NOR_SQL =
            noClasses()
                    .that()
                    .resideInAPackage("..subscriber..")
                    .and()
                    .haveSimpleNameNotEndingWith("Subscribers")
                    .and()
                    .haveSimpleNameNotEndingWith("Links")
                    .and()
                    .haveSimpleNameNotContaining("Row")
                    .and()
                    .areTopLevelClasses()
                    .and(areWrittenByUs())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(resideInANullMarkedPackage());

    /// The framework generates classes beside ours; their names begin with a dollar sign.
    private static DescribedPredicate<JavaClass> areWrittenByUs() {
        return DescribedPredicate.describe(
                "are written by us", type -> !type.getFullName().contains("$"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }
}
