package nl.millenniumgemeenten.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void fields_are_read_with_their_accents_and_line_ends() {
        var form = Form.parse("title=Caf%C3%A9+%26+meer&body=een%0D%0Atwee&goals=1&goals=7");

        assertThat(form.line("title")).isEqualTo("Café & meer");
        assertThat(form.text("body")).isEqualTo("een\ntwee");
        assertThat(form.numbers("goals")).containsExactly(1, 7);
        assertThat(form.line("missing")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_left_out() {
        assertThat(Form.parse("a=%zz&=x&&b").line("a")).isEmpty();
        assertThat(Form.parse("").fields()).isEmpty();
    }

    @Test
    void what_is_no_number_stays_as_it_was_typed() {
        assertThat(Form.EMPTY.with("position", "eerst").number("position")).isEqualTo("eerst");
        assertThat(Form.EMPTY.with("position", "12").number("position")).isEqualTo(12);
    }

    @Test
    void an_id_is_one_only_as_we_write_them() {
        var id = UUID.randomUUID();

        assertThat(Form.EMPTY.with("key", " " + id + " ").id("key")).contains(id);
        assertThat(Form.EMPTY.with("key", "1-1-1-1-1").id("key")).isEmpty();
        assertThat(Form.EMPTY.id("key")).isEmpty();
    }

    @Test
    void a_form_is_logged_without_its_values() {
        assertThat(Form.EMPTY.with("email", "anna@example.nl").toString()).doesNotContain("anna");
    }

    @Test
    void a_client_counts_as_its_address_and_for_ipv6_as_its_network() throws UnknownHostException {
        assertThat(key("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(key("2001:db8::1")).isEqualTo(key("2001:db8::ffff"));
        assertThat(key("2001:db8::1")).isNotEqualTo(key("2001:db8:1::1"));
    }

    private static String key(String address) throws UnknownHostException {
        return ClientAddress.key(InetAddress.getByName(address));
    }
}
