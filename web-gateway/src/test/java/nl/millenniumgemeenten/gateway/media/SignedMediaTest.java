package nl.millenniumgemeenten.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignedMediaTest {
    private static final String HASH = "ab".repeat(32);
    private static final String NAME = "640.jpg";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final SignedMedia signed = new SignedMedia("a key for tests", now::get);

    @Test
    void an_address_opens_one_file_for_a_while() {
        var parts = signed.address(HASH, NAME).split("/", -1);
        var until = parts[3];
        var signature = parts[4];
        var bytes = parts[5];

        assertThat(signed.address(HASH, NAME)).startsWith("/media/proef/").endsWith("/" + NAME);
        assertThat(signed.opens(until, signature, bytes, NAME)).contains(HASH);
        assertThat(signed.opens(until, signature, bytes, "1280.jpg")).isEmpty();
        assertThat(signed.opens(until, signature, "A" + bytes.substring(1), NAME)).isEmpty();
        assertThat(signed.opens("z" + until.substring(1), signature, bytes, NAME)).isEmpty();
        assertThat(signed.opens(until, signature.substring(1), bytes, NAME)).isEmpty();
        assertThat(signed.opens(until, "", bytes, NAME)).isEmpty();
        assertThat(new SignedMedia("another key", now::get).opens(until, signature, bytes, NAME))
                .isEmpty();
        now.set(now.get().plus(Duration.ofDays(14)));
        assertThat(signed.opens(until, signature, bytes, NAME)).isEmpty();
    }

    @Test
    void nothing_in_an_address_looks_like_the_number_of_a_reader() {
        var address = signed.address(HASH, NAME);

        assertThat(address).hasSizeLessThan(100).doesNotContainPattern("[0-9A-Za-z]{45}");
        assertThat(address.split("/", -1)[4]).hasSize(22);
    }
}
