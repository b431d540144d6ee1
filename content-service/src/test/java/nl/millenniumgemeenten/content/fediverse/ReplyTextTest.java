package nl.millenniumgemeenten.content.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {
    /// As Mastodon writes that somebody is spoken to.
    private static final String MENTION =
            "<span class=\"h-card\" translate=\"no\"><a href=\"https://site.example/fediverse/actor\""
                    + " class=\"u-url mention\">@<span>campagne</span></a></span>";

    @Test
    void that_it_speaks_to_us_is_left_out() {
        assertThat(html("<p>" + MENTION + " Mooi nieuws!</p>")).isEqualTo("<p>Mooi nieuws!</p>");
        assertThat(html("<p>@campagne@site.example Mooi nieuws!</p>"))
                .isEqualTo("<p>Mooi nieuws!</p>");
        assertThat(html("<p>" + MENTION + "</p><p>Mooi nieuws, " + MENTION + "</p>"))
                .as("and what speaks to us further on is what they said")
                .startsWith("<p>Mooi nieuws, <a href=\"https://site.example/fediverse/actor\"");
        assertThat(html("<p>@campagneleider vindt het ook</p>"))
                .isEqualTo("<p>@campagneleider vindt het ook</p>");
    }

    @Test
    void others_stay_as_links_that_search_engines_do_not_follow() {
        assertThat(
                        html(
                                "<p><a href=\"https://elders.example/@bo\" class=\"mention\">@bo</a>"
                                        + " kijk<br>eens</p><p>Nog iets</p>"))
                .isEqualTo(
                        "<p><a href=\"https://elders.example/@bo\" rel=\"nofollow ugc\">@bo</a>"
                                + " kijk<br>eens</p><p>Nog iets</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p><a href=\"javascript:alert(1)\">klik</a></p>",
                "<svg/onload=alert(1)>",
                "<p style=\"position:fixed\">x</p>",
                "<iframe src=\"https://boos.example\"></iframe>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<p>[klik](javascript:alert(1))</p>",
                "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
                "<p><a href=\"https://a.example/&quot;onmouseover=&quot;alert(1)\">x</a></p>",
            })
    void nothing_dangerous_comes_through(String html) {
        assertThat(ReplyText.of(html, "campagne").map(WrittenText::html).orElse(""))
                .doesNotContainPattern("<(?!/?(p|br|a|strong)[ >])")
                .doesNotContain("href=\"javascript")
                .doesNotContainPattern("<[^>]* (on\\w+|style)=");
    }

    @Test
    void signs_that_mean_something_here_are_what_was_typed() {
        var typed = "# 1. *niet* _vet_ `nee` [x](y) &amp;lt; C:\\ &lt;b&gt; 1) - + = ~~~";

        assertThat(html("<p>" + typed + "</p>"))
                .isEqualTo(
                        "<p># 1. *niet* _vet_ `nee` [x](y) &amp;lt; C:\\ &lt;b&gt; 1) - + ="
                                + " ~~~</p>");
        assertThat(html("<p>1. een<br>- twee<br># drie<br>~~~<br>===<br>2) vijf</p>"))
                .isEqualTo("<p>1. een<br>- twee<br># drie<br>~~~<br>===<br>2) vijf</p>");
    }

    @Test
    void an_address_with_signs_in_it_leads_where_it_did() {
        assertThat(html("<p>x <a href=\"https://a.example/?a=1&amp;copy=2_3\">hier]</a></p>"))
                .isEqualTo(
                        "<p>x <a href=\"https://a.example/?a=1&amp;copy=2_3\" rel=\"nofollow ugc\">"
                                + "hier]</a></p>");
    }

    @Test
    void a_link_after_an_exclamation_mark_is_no_picture() {
        var typed = "<p>Kijk!<a href=\"https://a.example/1\">hier</a>\\!</p>";

        assertThat(html(typed))
                .isEqualTo(
                        "<p>Kijk!<a href=\"https://a.example/1\" rel=\"nofollow ugc\">hier</a>"
                                + "\\!</p>");
        assertThat(html(typed.replace("Kijk!", "Kijk\\!")))
                .contains("<p>Kijk\\!<a href=\"https://a.example/1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<p></p>", "<p> <br> </p>", "<img src=\"https://a.example/x.png\">"})
    void of_what_has_no_words_nothing_is_left(String html) {
        assertThat(ReplyText.of(html, "campagne")).isEmpty();
        assertThat(ReplyText.of("<p>" + MENTION + "</p>" + html, "campagne")).isEmpty();
    }

    @Test
    void what_is_long_is_cut_and_still_fits() {
        var long_ = html("<p>" + "woord ".repeat(40_000) + "</p>");

        assertThat(long_.length()).isLessThan(9_000);
        assertThat(ReplyText.of("<p>" + "*_".repeat(3_900) + "</p>", "")).isPresent();
        assertThat(ReplyText.of("<div>".repeat(200) + "diep", "")).isPresent();
    }

    private static String html(String typed) {
        return ReplyText.of(typed, "campagne").map(WrittenText::html).orElse("");
    }

    @Test
    void a_site_that_has_no_name_any_more_leaves_all_as_it_is() {
        assertThat(ReplyText.of("<p>@campagne hallo</p>", "").map(WrittenText::html))
                .isEqualTo(Optional.of("<p>@campagne hallo</p>"));
    }
}
