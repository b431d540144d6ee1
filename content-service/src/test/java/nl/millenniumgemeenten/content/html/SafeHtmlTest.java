package nl.millenniumgemeenten.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeHtmlTest {

    private static final Pattern ONLY_KNOWN_TAGS =
            Pattern.compile(
                    "([^<>]|</?(p|h2|h3|h4|ul|ol|li|blockquote|strong|em|br|table|caption|thead"
                            + "|tbody|tr|th|td|a)>|<th scope=\"(row|col|rowgroup|colgroup)\">"
                            + "|<a href=\"(https?:|mailto:|[/#?.a-z0-9])[^\"<>]*\" rel=\"noopener\">)*");

    @Test
    void plain_text_becomes_paragraphs_split_at_blank_lines() {
        assertThat(html("Hallo daar.\n\nNog een\nregel."))
                .isEqualTo("<p>Hallo daar.</p>\n<p>Nog een<br>regel.</p>");
    }

    @Test
    void plain_text_keeps_its_emphasis_and_links() {
        assertThat(html("Lees <b>dit</b>: <a href=/contact>contact</a>.\n\nDag!"))
                .isEqualTo(
                        "<p>Lees <strong>dit</strong>: <a href=\"/contact\" rel=\"noopener\">contact"
                                + "</a>.</p>\n<p>Dag!</p>");
    }

    @Test
    void what_is_allowed_stays_as_it_is() {
        var body =
                """
                <h2>Kop</h2>
                <p>Foto's van "de markt" & meer: <a href="https://example.org/?a=1&amp;b=2" rel="noopener">kijk</a>.</p>
                <ul>
                <li>een</li>
                <li>twee<ol>
                <li>drie</li>
                </ol></li>
                </ul>
                <blockquote>
                <p>Een uitspraak.</p>
                </blockquote>
                <table>
                <caption>Aantallen</caption>
                <thead>
                <tr>
                <th scope="col">Jaar</th>
                <th scope="col">Aantal</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">2007</th>
                <td>44</td>
                </tr>
                </tbody>
                </table>\
                """
                        .replace("& meer", "&amp; meer");

        assertThat(html(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h1>Kop</h1>                            | <h2>Kop</h2>
                    <div>een</div><div>twee</div>           | <p>een</p>\\n<p>twee</p>
                    <p>een<p>twee                           | <p>een</p>\\n<p>twee</p>
                    <strong><p>een</p></strong>             | <p>een</p>
                    <p>a<ul><li>b</ul>c                     | <p>a</p>\\n<ul>\\n<li>b</li>\\n</ul>\\n<p>c</p>
                    <p></p><p> </p><ul></ul>                | ''
                    <p style="color:red" id=x class=y>a</p> | <p>a</p>
                    <p><em>a<strong>b</em>c</strong>d</p>   | <p><em>a<strong>b</strong></em><strong>c</strong>d</p>
                    <img src=x> tekst                       | <p>tekst</p>
                    a<strong> </strong>b                    | <p>a b</p>
                    """)
    void tidies_what_people_paste(String typed, String expected) {
        assertThat(html(typed)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void no_attack_gets_through(String attack) {
        for (var body : List.of(attack, "<p>" + attack + "</p>", "<table><tr><td>" + attack)) {
            var safe = html(body);

            assertThat(safe).matches(ONLY_KNOWN_TAGS);
            assertThat(safe.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("href=\"javascript", "href=\"data", "href=\"vbscript");
            assertThat(html(safe)).isEqualTo(safe);
        }
    }

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><g/onload=alert(2)></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                        + " onerror=alert(1)&gt;\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href=\"https://example.org/\" onclick=\"alert(1)\" target=_top>x</a>",
                "<a href='/\"onmouseover=\"alert(1)'>x</a>",
                "<a href=\"/x&quot; onmouseover=&quot;alert(1)\">x</a>",
                "<p/onclick=alert(1)>x",
                "<p onmouseover='alert(1)'>x</p>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=//evil.example><input name=password><button>x</button></form>",
                "<base href=//evil.example>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<link rel=stylesheet href=//evil.example>",
                "<style>@import '//evil.example';</style>",
                "<object data=x></object><embed src=x>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><img src=x onerror=alert(1)>",
                "<title></title><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version='1.0'?><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&amp;lt;script&amp;gt;",
                "<<script>alert(1)//<</script>",
                "<scr<script>ipt>alert(1)</script>",
                "<th scope='col\" onclick=\"alert(1)'>x</th>",
                "{{constructor.constructor('alert(1)')()}}",
                "a&#0;b&#1;\u0007<p\0>x",
                "<p>" + "<em>".repeat(300) + "diep",
                "<ul><li>" + "<blockquote>".repeat(300) + "diep",
                "<template><script>alert(1)</script></template>",
                "<plaintext><script>alert(1)",
                "<xmp><script>alert(1)</script></xmp>");
    }

    @Test
    void sanitising_twice_is_the_same_for_any_tangle() {
        var random = new Random(2007);
        var pieces =
                List.of(
                        "<p>",
                        "</p>",
                        "<h2>",
                        "</h2>",
                        "<ul>",
                        "</ul>",
                        "<ol>",
                        "<li>",
                        "</li>",
                        "<a href='/x'>",
                        "</a>",
                        "<strong>",
                        "</strong>",
                        "<em>",
                        "</em>",
                        "<br>",
                        "<blockquote>",
                        "</blockquote>",
                        "<table>",
                        "</table>",
                        "<thead>",
                        "<tbody>",
                        "<tr>",
                        "</tr>",
                        "<th scope=row>",
                        "<td>",
                        "</td>",
                        "<caption>",
                        "</caption>",
                        "<div>",
                        "</div>",
                        "<b>",
                        "</b>",
                        "<i>",
                        "<span>",
                        "</span>",
                        "tekst",
                        " ",
                        "\n",
                        "\n\n",
                        "&lt;",
                        "&",
                        "{{",
                        "'\"",
                        "<",
                        ">");
        for (int i = 0; i < 20_000; i++) {
            var typed =
                    random.ints(random.nextInt(1, 25), 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining());

            var safe = html(typed);

            assertThat(html(safe)).as(typed).isEqualTo(safe);
            assertThat(safe).as(typed).matches(ONLY_KNOWN_TAGS);
        }
    }

    @Test
    void the_size_is_what_travels() {
        assertThat(SafeHtml.of("<p>é\"</p>").bytes()).isEqualTo(7 + 2 + 2);
    }

    private static String html(String typed) {
        return SafeHtml.of(typed).value();
    }
}
