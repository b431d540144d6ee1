package nl.millenniumgemeenten.gateway.page.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gemeenten?zoek=%27s-gravenhage&toon=alle",
                "/api/v1/municipalities?recordedAt=2026-01-01T00:00:00%2B01:00",
                "/a;b=1/c,d?e=(f)&g=~h*'!"
            })
    void an_address_that_is_right_stays_the_very_same(String address) {
        assertThat(ReadableAddress.of(address)).isSameAs(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/gemeenten?zoek=a|b, /gemeenten?zoek=a%7Cb",
        "/gemeenten?zoek=100%, /gemeenten?zoek=100%25",
        "/gemeenten/%ZZ, /gemeenten/%25ZZ",
        "/x?a[]={1}, /x?a%5B%5D=%7B1%7D",
        "/frysl\u00e2n, /frysl%E2n"
    })
    void what_is_at_fault_is_encoded(String address, String readable) {
        assertThat(ReadableAddress.of(address)).isEqualTo(readable);
    }

    @Test
    void whatever_comes_in_can_be_read() {
        for (char letter = 1; letter < 256; letter++) {
            var address = ReadableAddress.of("/a" + letter + "b?c=" + letter + "%" + letter);

            assertThat(URI.create(address).getPath()).startsWith("/a");
        }
    }
}
