package nl.millenniumgemeenten.subscription.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTextTest {
    @Test
    void paragraphs_lists_and_quotes_become_text() {
        assertThat(
                        WrittenText.of(
                                """
                                <p>Hoi <strong>allemaal</strong>,<br>dit is &lt;b&gt;nieuw&lt;/b&gt;.</p>
                                <ul><li>een</li><li>twee<ol><li>drie</li></ol></li></ul>
                                <blockquote><p>Wat zei je?</p></blockquote>
                                <pre><code>a
                                  b</code></pre>
                                """,
                                1000))
                .containsExactly(
                        "Hoi allemaal,\ndit is <b>nieuw</b>.",
                        "- een\n- twee\n1. drie",
                        "Wat zei je?",
                        "a\n  b");
    }

    @Test
    void a_link_says_where_it_leads() {
        assertThat(
                        WrittenText.of(
                                "<p><a href=\"https://a.example/x\">Klik hier</a> of"
                                        + " <a href=\"https://b.example\">https://b.example</a></p>",
                                1000))
                .containsExactly("Klik hier (https://a.example/x) of https://b.example");
    }

    @Test
    void what_is_too_long_is_cut_and_never_in_half_a_character() {
        assertThat(WrittenText.of("<p>abc</p><p>def</p><p>ghi</p>", 5))
                .containsExactly("abc", "de…");
        assertThat(WrittenText.of("<p>ab🎉cd</p>", 3)).containsExactly("ab…");
        assertThat(WrittenText.of("", 5)).isEmpty();
    }
}
