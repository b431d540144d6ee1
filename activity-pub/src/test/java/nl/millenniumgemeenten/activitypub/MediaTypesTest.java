package nl.millenniumgemeenten.activitypub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/activity+json",
                "Application/Activity+JSON; charset=utf-8",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                "application/ld+json;profile=\"https://www.w3.org/ns/activitystreams\";charset=utf-8"
            })
    void documents_of_activity_pub_are_known_by_their_type(String type) {
        assertThat(MediaTypes.isActivity(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "application/json",
                "application/ld+json",
                "application/ld+json; profile=\"https://example.org/\"",
                "text/html",
                "application/activity+jsonp"
            })
    void others_are_not(String type) {
        assertThat(MediaTypes.isActivity(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/activity+json",
                "application/activity+json, application/ld+json",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\", text/html;q=0.1",
                "text/html;q=0.5, application/activity+json;q=0.9",
                "*/*, application/activity+json"
            })
    void other_servers_are_known_by_what_they_ask_for(String accept) {
        assertThat(MediaTypes.prefersActivity(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json",
                "text/html, application/activity+json;q=0.5",
                "application/activity+json;q=0"
            })
    void browsers_are_too(String accept) {
        assertThat(MediaTypes.prefersActivity(accept)).isFalse();
    }

    @Test
    void who_asks_for_everything_gets_a_page() {
        assertThat(MediaTypes.prefersActivity("application/activity+json,".repeat(1000))).isFalse();
    }
}
