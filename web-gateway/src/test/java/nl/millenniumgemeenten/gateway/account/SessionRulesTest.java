package nl.millenniumgemeenten.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_session_that_is_not_used_ends_after_twelve_hours() {
        var life = SessionLife.from(NOON);

        assertThat(life.over(NOON.plus(Duration.ofHours(12)).minusMillis(1))).isFalse();
        assertThat(life.over(NOON.plus(Duration.ofHours(12)))).isTrue();
    }

    @Test
    void using_it_makes_it_last_but_never_longer_than_seven_days() {
        var life = SessionLife.from(NOON);
        for (int hours = 6; hours < 7 * 24; hours += 6) {
            life = life.seen(NOON.plus(Duration.ofHours(hours)));
            assertThat(life.over(NOON.plus(Duration.ofHours(hours)))).isFalse();
        }

        assertThat(life.over(NOON.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    void use_is_noted_every_five_minutes() {
        var life = SessionLife.from(NOON);

        assertThat(life.worthNoting(NOON.plusSeconds(299))).isFalse();
        assertThat(life.worthNoting(NOON.plusSeconds(300))).isTrue();
    }

    @Test
    void tokens_are_random_and_show_nothing() {
        var one = SessionToken.random();

        assertThat(one).isNotEqualTo(SessionToken.random());
        assertThat(one.value()).hasSize(43);
        assertThat(one.toString()).doesNotContain(one.value());
        assertThat(one.hash())
                .hasSize(32)
                .isEqualTo(SessionToken.of(one.value()).orElseThrow().hash());
    }

    @Test
    void the_token_of_forms_belongs_to_one_session() {
        var one = SessionToken.random();

        assertThat(one.csrf()).isEqualTo(new SessionToken(one.value()).csrf()).hasSize(43);
        assertThat(one.csrf()).isNotEqualTo(SessionToken.random().csrf());
        assertThat(one.csrf()).isNotEqualTo(one.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "'; drop table session; --", "https://evil.nl"})
    void a_cookie_that_is_no_token_is_no_session(String cookie) {
        assertThat(SessionToken.of(cookie)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/redactie",
                "/redactie/paginas/nieuw",
                "/redactie/nieuws/6b1f7a2e-0000-4000-8000-000000000001/versies/3",
                "/redactie?gelukt=opgeslagen",
                "/redactie?na=2012-09-24_143",
                "/redactie/gemeenten?zoek=loon+op+zand&provincie=Noord%2DBrabant",
                "/redactie/zoeken?q=caf%C3%A9"
            })
    void the_way_back_leads_to_a_screen_of_the_desk(String screen) {
        assertThat(ReturnPath.of(screen)).isEqualTo(screen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.nl",
                "https://evil.nl/redactie",
                "/redactie.evil.nl",
                "/redactie@evil.nl",
                "/redactie//evil.nl",
                "/redactie/..//evil.nl",
                "/redactie\\evil",
                "/redactie/%2e%2e/",
                "/redactie?q=%0",
                "/redactie?q=<b>",
                "/redactie\r\nSet-Cookie: a=b",
                "/redactie/inloggen?naar=/redactie",
                "javascript:alert(1)",
                "/nieuws"
            })
    void and_nowhere_else(String elsewhere) {
        assertThat(ReturnPath.of(elsewhere)).isEqualTo("/redactie");
        assertThat(ReturnPath.signIn(elsewhere)).isEqualTo("/redactie/inloggen");
    }
}
