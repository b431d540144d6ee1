package nl.millenniumgemeenten.localstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {
    @TempDir Path target;

    @BeforeEach
    void build() throws Exception {
        Files.writeString(target.resolve("service.jar"), "classes");
    }

    @Test
    void a_cache_is_used_for_the_very_program_it_was_made_with() throws Exception {
        assertThat(cache("-Xmx160m").useFlags()).isEmpty();

        Files.writeString(target.resolve("service.aot"), "cache");
        cache("-Xmx160m").confirm();

        assertThat(cache("-Xmx160m").useFlags())
                .contains("-XX:AOTCache=" + target.resolve("service.aot"));
    }

    @Test
    void another_build_or_other_flags_make_it_useless() throws Exception {
        Files.writeString(target.resolve("service.aot"), "cache");
        cache("-Xmx160m").confirm();

        assertThat(cache("-Xmx200m").fits()).isFalse();
        Files.writeString(target.resolve("service.jar"), "more classes");
        assertThat(cache("-Xmx160m").fits()).isFalse();
    }

    @Test
    void a_training_that_made_none_is_no_cache() throws Exception {
        assertThat(cache("-Xmx160m").confirm()).isFalse();
        assertThat(cache("-Xmx160m").fits()).isFalse();
    }

    private StartupCache cache(String flag) {
        var jar = target.resolve("service.jar");
        return new StartupCache(
                new ServiceProgram(
                        "service", List.of(jar), "Main", List.of(flag), Map.of(), 1, false));
    }
}
