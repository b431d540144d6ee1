package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/users/anna",
                "javascript:alert(1)",
                "ftp://a.example/1",
                "https:///1",
                "https://a:b@a.example/1",
                "https://a.example./1",
                "https://a.example/één",
                "https://a.example/ 1",
                "https://a.example/1\n",
                "https://a.example:x/1",
            })
    void what_leads_nowhere_or_can_be_written_in_several_ways_is_no_address(String text) {
        assertThat(Addresses.read(text)).isEmpty();
    }

    @Test
    void an_address_is_as_long_as_it_looks() {
        var begin = "https://a.example/";

        assertThat(Addresses.read(begin + "x".repeat(1000 - begin.length()))).isPresent();
        assertThat(Addresses.read(begin + "x".repeat(1001 - begin.length()))).isEmpty();
        assertThat(Addresses.read(begin + "€".repeat(900))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.example:443/x?y=%20#z, https://A.example/x?y=%20#z, a.example",
        "http://a.example:80, http://a.example, a.example",
        "https://a.example:80/x, https://a.example:80/x, a.example:80",
        "https://[2001:db8::1]:443/x, https://[2001:db8::1]/x, [2001:db8::1]",
    })
    void a_port_that_says_nothing_is_left_out(String text, String address, String server) {
        assertThat(Addresses.read(text)).hasValue(URI.create(address));
        assertThat(Addresses.server(URI.create(text))).isEqualTo(server);
        assertThat(Addresses.sameServer(URI.create(text), URI.create(address))).isTrue();
    }
}
