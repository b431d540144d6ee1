package nl.millenniumgemeenten.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryKeyTest {
    private final DeliveryKey keys = new DeliveryKey("a secret");

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 1_000_000, Long.MAX_VALUE})
    void a_key_leads_back_to_its_delivery(long delivery) {
        var key = keys.of(delivery);

        assertThat(key).matches("[0-9a-v]{23}");
        assertThat(keys.parse(key)).hasValue(delivery);
        assertThat(keys.parse(key.toUpperCase(Locale.ROOT))).hasValue(delivery);
    }

    @Test
    void a_key_of_somebody_else_is_none() {
        var key = keys.of(7);

        assertThat(new DeliveryKey("another secret").parse(key)).isEmpty();
        assertThat(keys.parse(key.substring(0, 22) + (key.endsWith("0") ? "1" : "0"))).isEmpty();
        assertThat(keys.parse("")).isEmpty();
        assertThat(keys.parse("-".repeat(23))).isEmpty();
        assertThat(keys.parse("z".repeat(23))).isEmpty();
        assertThat(keys.parse("-" + "1".repeat(22))).isEmpty();
    }
}
