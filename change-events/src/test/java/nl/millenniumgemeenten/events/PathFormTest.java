package nl.millenniumgemeenten.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFormTest {

    @ParameterizedTest
    @CsvSource({
        "/caf%C3%A9, /café",
        "/caf%c3%a9, /café",
        "/café, /café",
        "/café, /café",
        "/%6f%75%64/%7Ejan, /oud/~jan",
        "/oud/./een/../twee.html, /oud/twee.html",
        "/../../oud, /oud",
        "/oud/.., /",
        "/100%, /100%25",
        "/100%25, /100%25",
        "/%2525, /%2525",
        "/oud%20pad, /oud%20pad",
        "/a%3fb%23c, /a%3Fb%23c",
        "/a|b, /a%7Cb",
        "/a%2Fb, /a/b",
        "/leeg%c2%a0, /leeg%C2%A0",
        "/Oud/Pad.HTML, /Oud/Pad.HTML"
    })
    void all_ways_to_write_a_place_are_one(String written, String form) {
        assertThat(PathForm.of(written)).contains(form);
        assertThat(PathForm.of(form)).as("for good").contains(form);
    }

    @Test
    void another_encoding_cannot_be_read() {
        assertThat(PathForm.of("/caf%E9")).isEmpty();
    }

    @Test
    void what_was_decoded_is_not_decoded_again() {
        assertThat(PathForm.ofDecoded("/100%25")).isEqualTo("/100%2525");
        assertThat(PathForm.ofDecoded("/oud pad")).isEqualTo("/oud%20pad");
    }
}
