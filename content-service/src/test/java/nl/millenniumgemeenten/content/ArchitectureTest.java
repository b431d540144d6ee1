package nl.millenniumgemeenten.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "nl.millenniumgemeenten.content";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /// What decides: everything else in a feature reads, stores, translates or tells.
    private static final String DECIDES =
            ROOT.replace(".", "\\.")
                    + "\\.(page\\.(Page|PageId|PageContent|PagePath|PageMove|Parent|Spot|Misplacement"
                    + "|Saving|Publication|Withdrawal)"
                    + "|item\\.Item|article\\.ArticleContent|agenda\\.AgendaItemContent"
                    + "|resource\\.ResourceContent|alert\\.AlertContent"
                    + "|campaign\\.(Campaign|CampaignSettings)"
                    + "|editing\\.(Edition|State|Slug|Editor|Tags)"
                    + "|discussion\\.(Discussion|Contribution|Subject|WrittenText)"
                    + "|timeline\\.(Post|Source)"
                    + "|markdown\\..*"
                    + "|html\\..*)(\\$.*)?";

    @Test
    void features_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_decides_touches_neither_framework_nor_sql() {
        noClasses()
                .that()
                .haveNameMatching(DECIDES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut..",
                        "jakarta..",
                        "java.sql..",
                        "nl.millenniumgemeenten.outbox..",
                        ROOT + ".database..")
                .check(CLASSES);
    }

    @Test
    void only_the_outbox_knows_kafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..")
                .check(CLASSES);
    }

    @Test
    void nobody_injects_fields() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void requests_are_handled_in_resources_only() {
        classes()
                .that()
                .areAnnotatedWith("io.micronaut.http.annotation.Controller")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        var root = CLASSES.getPackage(ROOT);
        assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream()))
                .filteredOn(each -> !each.getClasses().isEmpty())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .hasSizeGreaterThan(6);
    }
}
