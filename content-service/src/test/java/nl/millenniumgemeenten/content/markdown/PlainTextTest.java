package nl.millenniumgemeenten.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "*Niet* **vet** | <p>*Niet* **vet**</p>",
                "# Geen kop | <p># Geen kop</p>",
                "> 3 is meer | <p>&gt; 3 is meer</p>",
                "1. eerst | <p>1. eerst</p>",
                "2007) toen | <p>2007) toen</p>",
                "---- | <p>----</p>",
                "[zo](/doelen/1) | <p>[zo](/doelen/1)</p>",
                "a_b en _c_ | <p>a_b en _c_</p>",
                "&euro; en \\* | <p>&amp;euro; en \\*</p>",
                "<b>vet</b> | <p>&lt;b&gt;vet&lt;/b&gt;</p>",
                "~~~ | <p>~~~</p>",
                "Zie https://a.nl/een_twee*drie | <p>Zie <a href=\"https://a.nl/een_twee*drie\""
                        + " rel=\"nofollow ugc\">https://a.nl/een_twee*drie</a></p>"
            })
    void what_looks_like_a_mark_is_a_character(String plain, String html) {
        assertThat(Markdown.html(PlainText.markdown(plain))).isEqualTo(html);
    }

    @Test
    void paragraphs_and_lines_stay() {
        var markdown = PlainText.markdown("Hoi,\nik doe mee.\n\n\n    Met thee\n- en koek\n=====");

        assertThat(Markdown.html(markdown))
                .isEqualTo("<p>Hoi,<br>ik doe mee.</p><p>Met thee<br>- en koek<br>=====</p>");
    }

    @Test
    void ordinary_words_are_not_escaped() {
        var plain = "We kopen sinds 2009 (al) koffie: 3 kg - of meer! Zie foto_12.";

        assertThat(PlainText.markdown(plain)).isEqualTo(plain);
    }

    @Test
    void whatever_is_typed_makes_paragraphs_and_breaks_and_shows_every_character() {
        var random = new Random(70);
        var signs = "ab1 .)(\\`*_[]<>&#+-=~!|:;\"'\n\n{}";
        for (int time = 0; time < 5_000; time++) {
            var plain = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                plain.append(signs.charAt(random.nextInt(signs.length())));
            }
            var html = Markdown.html(PlainText.markdown(plain.toString()));

            assertThat(html.replaceAll("</?p>|<br>", "")).as("%s", plain).doesNotContain("<");
            assertThat(characters(unescaped(html.replaceAll("</?p>|<br>", ""))))
                    .as("%s", plain)
                    .isEqualTo(characters(plain.toString()));
        }
    }

    private static String characters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
