package nl.millenniumgemeenten.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTextTest {

    @Test
    void a_message_of_mastodon_reads_as_it_does_there() {
        var text =
                PostText.of(
                        """
                        <p>Lees <a href="https://www.example.org/nieuws/een-heel-lang-adres" target="_blank" rel="nofollow noopener"><span class="invisible">https://www.</span><span class="ellipsis">example.org/nieuws/een-heel-la</span><span class="invisible">ng-adres</span></a></p><p>Van <span class="h-card" translate="no"><a href="https://mastodon.example/@vng" class="u-url mention">@<span>vng</span></a></span>,<br>met dank</p>\
                        """);

        assertThat(text.html())
                .isEqualTo(
                        """
                        <p>Lees <a href="https://www.example.org/nieuws/een-heel-lang-adres" rel="nofollow noopener">example.org/nieuws/een-heel-la…</a></p>
                        <p>Van <a href="https://mastodon.example/@vng" rel="nofollow noopener">@vng</a>,<br>met dank</p>\
                        """);
    }

    @Test
    void nothing_runs_and_nothing_is_fetched() {
        var text =
                PostText.of(
                        """
                        <script>alert(1)</script><p onclick="alert(1)" style="color:red">Een<style>p{}</style>
                        <a href="javascript:alert(1)">twee</a> <a href="/redactie">drie</a></p>
                        <iframe src="https://example.org"></iframe><svg onload="alert(1)"><p>vier</p></svg>
                        <img src="https://example.org/foto.jpg" alt="Een vlag" onerror="alert(1)">
                        <img src="https://example.org/pixel.gif" width="1" height="1">
                        <form action="https://example.org"><input name="a"><button>vijf</button></form>\
                        """);

        assertThat(text.html())
                .doesNotContain(
                        "<script", "alert", "style", "onclick", "<img", "<iframe", "<form", "<svg",
                        "href")
                .contains("Een", "twee", "drie", "vier");
        assertThat(text.images())
                .containsExactly(new PostText.Image("https://example.org/foto.jpg", "Een vlag"));
    }

    @Test
    void links_do_not_tell_who_follows_them() {
        assertThat(
                        PostText.of(
                                        "<a href=\"https://example.org/a?utm_source=x&amp;id=3&amp;fbclid=y#deel\">a</a>"
                                                + " <a href=\"https://example.org/b?utm_campaign=z\">b</a>")
                                .html())
                .contains("href=\"https://example.org/a?id=3#deel\"")
                .contains("href=\"https://example.org/b\"");
    }

    @Test
    void headings_lists_and_tables_become_paragraphs() {
        assertThat(PostText.of("<h2>Kop</h2><ul><li>een</li><li>twee</li></ul>").html())
                .isEqualTo("<p>Kop</p>\n<p>een</p>\n<p>twee</p>");
    }

    @Test
    void what_is_long_ends_at_a_paragraph_or_a_word() {
        assertThat(PostText.of("<p>een twee</p><p>drie vier</p>").within(12))
                .isEqualTo("<p>een twee</p>\n<p>…</p>");
        assertThat(PostText.of("<p>een &amp; twee drie vier</p>").within(16))
                .isEqualTo("<p>een &amp; twee …</p>");
        assertThat(PostText.of("<p>een</p><p>twee</p>").within(100))
                .isEqualTo("<p>een</p>\n<p>twee</p>");
    }

    @Test
    void few_words_with_endless_addresses_are_kept_as_words() {
        var link = "<a href=\"https://example.org/" + "a".repeat(2000) + "\">x</a> ";

        assertThat(PostText.of("<p>" + link.repeat(50) + "</p>").within(2000))
                .doesNotContain("href")
                .hasSizeLessThan(500);
    }

    @Test
    void a_line_is_words_alone() {
        assertThat(PostText.line("Tom &amp; <b>Jerry</b>\n<script>alert(1)</script> &lt;3"))
                .isEqualTo("Tom & Jerry <3");
    }

    @Test
    void tags_that_are_never_closed_end_somewhere() {
        assertThat(PostText.of("<div>".repeat(5000) + "a</div>").html())
                .as("so deep that nobody meant it")
                .isEmpty();
        assertThat(PostText.of("a<span class=\"invisible\">b").html()).isEqualTo("<p>a</p>");
    }
}
