package nl.millenniumgemeenten.content.markdown;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.html.SafeHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    /// All that may come out: elements without attributes, but for the start of a list and links.
    private static final Pattern SAFE =
            Pattern.compile(
                    "(?:[^<>\"']"
                            + "|</?(?:p|em|strong|blockquote|ul|ol|li|pre|code|a)>|<br>|<hr>"
                            + "|<ol start=\"\\d{1,9}\">"
                            + "|<a href=\"(?:https?://|mailto:|/(?!/)|#)[^<>\"'\\s]*\"(?: rel=\"nofollow ugc\")?>)*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Een *twee* **drie** | <p>Een <em>twee</em> <strong>drie</strong></p>",
                "`a < b` | <p><code>a &lt; b</code></p>",
                "[zo](https://a.nl/b?c=d&e) | <p><a href=\"https://a.nl/b?c=d&amp;e\" rel=\"nofollow ugc\">zo</a></p>",
                "[hier](/doelen/1) | <p><a href=\"/doelen/1\">hier</a></p>",
                "Zie https://a.nl/b. | <p>Zie <a href=\"https://a.nl/b\" rel=\"nofollow ugc\">https://a.nl/b</a>.</p>",
                "# Kop | <p><strong>Kop</strong></p>",
                "![een boom](https://a.nl/boom.png) | <p>een boom</p>",
                "<b>vet</b> | <p>&lt;b&gt;vet&lt;/b&gt;</p>",
                "[x](javascript:alert(1)) | <p>x</p>",
                "[x](//a.nl) | <p>x</p>",
                "[x](data:text/html,y) | <p>x</p>",
                "3 > 2 & 'ja' | <p>3 &gt; 2 &amp; &#39;ja&#39;</p>"
            })
    void marks_become_elements_and_all_else_is_text(String typed, String html) {
        assertThat(Markdown.html(typed)).isEqualTo(html);
    }

    @Test
    void an_address_that_is_named_thousands_of_times_does_not_grow_without_end() {
        var many = "[a]: /" + "&".repeat(10_000) + "\n\n" + "[a] ".repeat(2_490);

        assertThat(Markdown.html(many)).hasSizeBetween(SafeHtml.LIMIT, 3 * SafeHtml.LIMIT);
    }

    @Test
    void a_reference_brings_in_no_character_that_is_not_text() {
        assertThat(Markdown.html("een&#1;twee&#xD800;drie &euro;"))
                .isEqualTo("<p>eentweedrie €</p>");
    }

    @Test
    void lists_quotes_and_code_keep_their_shape() {
        assertThat(Markdown.html("- een\n- twee")).isEqualTo("<ul><li>een</li><li>twee</li></ul>");
        assertThat(Markdown.html("3. een\n4. twee"))
                .isEqualTo("<ol start=\"3\"><li>een</li><li>twee</li></ol>");
        assertThat(Markdown.html("> gezegd\n\nAntwoord"))
                .isEqualTo("<blockquote><p>gezegd</p></blockquote><p>Antwoord</p>");
        assertThat(Markdown.html("```\na <b>\n```"))
                .isEqualTo("<pre><code>a &lt;b&gt;\n</code></pre>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript&colon;alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a]( javascript:alert(1))",
                "[a](java\nscript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](vbscript:x)",
                "[a](https://a.nl/\"onmouseover=alert(1)//)",
                "[a](https://a.nl 'x\" onclick=alert(1)')",
                "[a](/\\\\evil.nl)",
                "[a](/\\evil.nl)",
                "![a](https://a.nl/\"><script>x</script>)",
                "[a]: javascript:alert(1)\n\n[a]",
                "<https://a.nl/<script>>",
                "<javascript:alert(1)>",
                "https://a.nl/\"onclick=alert(1)",
                "<a href=\"javascript:x\">a</a>",
                "<!-- --><script>x</script>",
                "<![CDATA[<script>]]>",
                "`<script>`",
                "``` \"><script>\nx\n```",
                "&lt;script&gt;",
                "&#x6A;avascript:alert(1)",
                "[a](&#x6A;avascript:alert(1))",
                "<svg/onload=alert(1)>",
                "[<b>](https://a.nl)",
                "[[a](https://b.nl)](https://a.nl)"
            })
    void nothing_comes_out_that_runs(String typed) {
        assertThat(Markdown.html(typed)).matches(SAFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "* ",
                "1. ",
                "*a ",
                "_a **b ",
                "**x ",
                "[",
                "![",
                "[a](",
                "`",
                "<",
                "</",
                "\\",
                "*_",
                "a*b_c",
                "[a]: /b\n",
                "&",
                "![[](",
                "https://a.nl/",
                "<a ",
                "<!--",
                "~",
                "|",
                "\t- "
            })
    void a_bomb_is_a_text_like_any_other(String piece) {
        var bomb = piece.repeat(Markdown.LONGEST / piece.length());
        var lines = (piece + "\n").repeat(Markdown.LONGEST / (piece.length() + 1));

        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> {
                    assertThat(SAFE_TAGS.matcher(Markdown.html(bomb)).replaceAll(""))
                            .doesNotContain("<");
                    assertThat(SAFE_TAGS.matcher(Markdown.html(lines)).replaceAll(""))
                            .doesNotContain("<");
                });
    }

    /// The tags of [#SAFE] one by one: the whole would take more stack than a test has.
    private static final Pattern SAFE_TAGS =
            Pattern.compile(
                    "</?(?:p|em|strong|blockquote|ul|ol|li|pre|code|a)>|<br>|<hr>"
                            + "|<ol start=\"\\d{1,9}\">"
                            + "|<a href=\"(?:https?://|mailto:|/|#)[^<>\"'\\s]*\"(?: rel=\"nofollow ugc\")?>");
}
