package nl.millenniumgemeenten.gateway.discuss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuotationTest {
    private static final String HEAD = "> Anna schreef in [bijdrage 2](/bijdragen/1002):\n>\n";

    @Test
    void it_says_who_wrote_it_and_where() {
        assertThat(quoted("<p>Wij doen <em>dit</em> <strong>zo</strong>.</p>"))
                .isEqualTo(HEAD + "> Wij doen *dit* **zo**.\n\n");
    }

    @Test
    void paragraphs_lists_code_and_links_stay_what_they_are() {
        assertThat(
                        quoted(
                                "<p>Een<br>twee</p><ul><li>raad</li><li>inwoners<ol"
                                        + " start=\"3\"><li>drie</li></ol></li></ul><p><a"
                                        + " href=\"https://a.example/x_(y)\" rel=\"nofollow"
                                        + " ugc\">zie</a> <a href=\"https://b.example\">https://b.example</a>"
                                        + " <code>a*b</code></p><pre><code>if (a)\n  b</code></pre>"))
                .isEqualTo(
                        HEAD
                                + """
                                > Een\\
                                > twee
                                >
                                > - raad
                                > - inwoners
                                >   3. drie
                                >
                                > [zie](<https://a.example/x_(y)>) https://b.example `a*b`
                                >
                                > ```
                                > if (a)
                                >   b
                                > ```

                                """);
    }

    @Test
    void what_only_looks_like_markup_stays_text() {
        assertThat(
                        quoted(
                                "<p># niet *dit* [a](b) &lt;b&gt; &amp;lt; een_woord _dit</p><p>1. nee</p>"))
                .isEqualTo(
                        HEAD
                                + "> \\# niet \\*dit\\* \\[a\\](b) \\<b> \\&lt; een_woord"
                                + " \\_dit\n>\n> 1\\. nee\n\n");
    }

    @Test
    void what_they_quoted_themselves_is_left_out() {
        assertThat(quoted("<blockquote><p>Eerder</p></blockquote><p>Nu</p>"))
                .isEqualTo(HEAD + "> Nu\n\n");
        assertThat(quoted("<blockquote><p>Eerder</p></blockquote>")).isEmpty();
        assertThat(quoted("")).isEmpty();
    }

    @Test
    void of_a_long_text_the_end_is_left_out() {
        var words = "woord ".repeat(1_000);

        assertThat(quoted("<p>Kort</p><p>" + words + "</p><p>Slot</p>"))
                .isEqualTo(HEAD + "> Kort\n>\n> …\n\n");
        assertThat(quoted("<p>" + words + "</p>"))
                .hasSizeBetween(1_000, 1_700)
                .endsWith("woord …\n\n");
        assertThat(quoted("<p>" + "😀".repeat(2_000) + "</p>").codePoints())
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    @Test
    void what_is_nested_without_end_does_not_exhaust_it() {
        var deep = "<ul><li>".repeat(3_000) + "diep";

        assertThatCode(() -> quoted(deep)).doesNotThrowAnyException();
    }

    @Test
    void every_line_of_it_is_quoted() {
        var odd = "<p>a\u2028b\u0085c\rd</p><pre><code>x\r\ny\fz</code></pre>";

        assertThat(quoted(odd).strip().lines().collect(Collectors.toList()))
                .allSatisfy(line -> assertThat(line).startsWith(">"));
    }

    private static String quoted(String html) {
        return Quotation.of("Anna", "bijdrage 2", "/bijdragen/1002", html);
    }
}
