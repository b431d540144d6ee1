package nl.millenniumgemeenten.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignedMediaTest {
    private static final String FILE = "ab".repeat(32) + "/640.jpg";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final SignedMedia signed = new SignedMedia("a key for tests", now::get);

    @Test
    void an_address_opens_one_file_for_a_while() {
        var parts = signed.address(FILE).split("/", -1);
        long until = Long.parseLong(parts[3]);

        assertThat(signed.address(FILE)).startsWith("/media/proef/").endsWith("/" + FILE);
        assertThat(signed.opens(until, parts[4], FILE)).isTrue();
        assertThat(signed.opens(until, parts[4], FILE.replace("640", "1280"))).isFalse();
        assertThat(signed.opens(until + 60, parts[4], FILE)).isFalse();
        assertThat(new SignedMedia("another key", now::get).opens(until, parts[4], FILE)).isFalse();
        now.set(now.get().plus(Duration.ofDays(14)));
        assertThat(signed.opens(until, parts[4], FILE)).isFalse();
    }
}
