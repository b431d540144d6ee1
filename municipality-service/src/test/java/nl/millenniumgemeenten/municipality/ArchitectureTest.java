package nl.millenniumgemeenten.municipality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import nl.millenniumgemeenten.municipality.activity.Activity;
import nl.millenniumgemeenten.municipality.activity.ActivityContent;
import nl.millenniumgemeenten.municipality.activity.Illustration;
import nl.millenniumgemeenten.municipality.activity.Presence;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCount;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCountId;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Location;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Population;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.municipality.Slug;
import nl.millenniumgemeenten.municipality.participation.Facts;
import nl.millenniumgemeenten.municipality.participation.Holds;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Profile;
import nl.millenniumgemeenten.municipality.participation.Steps;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChangeId;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
        packages = "nl.millenniumgemeenten.municipality",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("nl.millenniumgemeenten.municipality.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_injects_fields = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule only_the_outbox_knows_kafka =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule aggregates_touch_neither_framework_nor_sql =
            noClasses()
                    .that()
                    .belongToAnyOf(
                            Municipality.class,
                            MunicipalityCode.class,
                            Slug.class,
                            Province.class,
                            Existence.class,
                            Population.class,
                            Location.class,
                            TerritorialChange.class,
                            TerritorialChangeId.class,
                            Participation.class,
                            Facts.class,
                            Steps.class,
                            Profile.class,
                            Holds.class,
                            PartialDate.class,
                            Goal.class,
                            CampaignCount.class,
                            CampaignCountId.class,
                            Activity.class,
                            ActivityContent.class,
                            Illustration.class,
                            Presence.class,
                            Decision.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.micronaut..",
                            "jakarta..",
                            "java.sql..",
                            "org.postgresql..",
                            "nl.millenniumgemeenten.problem..",
                            "nl.millenniumgemeenten.outbox..");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        assertThat(
                        classes
                                .getPackage("nl.millenniumgemeenten.municipality")
                                .getSubpackagesInTree()
                                .stream()
                                .filter(tree -> !tree.getClasses().isEmpty())
                                .filter(tree -> !tree.isAnnotatedWith(NullMarked.class))
                                .map(JavaPackage::getName))
                .isEmpty();
    }
}
