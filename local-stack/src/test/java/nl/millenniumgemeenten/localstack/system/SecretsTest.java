package nl.millenniumgemeenten.localstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void they_are_made_once_and_only_their_owner_reads_them(@TempDir Path directory)
            throws Exception {
        var file = directory.resolve("secrets.properties");

        var first = Secrets.in(file);
        var again = Secrets.in(file);

        assertThat(again.firstEditor()).isEqualTo(first.firstEditor());
        assertThat(again.database("content")).isEqualTo(first.database("content"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void no_two_installations_and_no_two_purposes_share_one(@TempDir Path directory)
            throws Exception {
        var here = Secrets.in(directory.resolve("here"));
        var there = Secrets.in(directory.resolve("there"));

        assertThat(here.firstEditor()).isNotEqualTo(there.firstEditor());
        assertThat(here.serviceToken()).isNotEqualTo(there.serviceToken()).hasSize(48);
        assertThat(here.database("content")).isNotEqualTo(here.database("gateway"));
    }

    @Test
    void what_is_missing_after_an_upgrade_is_added_and_the_rest_stays(@TempDir Path directory)
            throws Exception {
        var file = Files.writeString(directory.resolve("secrets"), "first-editor=kersen-fiets\n");

        assertThat(Secrets.in(file).firstEditor()).isEqualTo("kersen-fiets");
        assertThat(file).content().contains("first-editor=kersen-fiets", "service-token=");
    }
}
