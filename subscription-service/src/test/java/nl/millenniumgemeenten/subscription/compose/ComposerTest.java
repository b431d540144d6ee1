package nl.millenniumgemeenten.subscription.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private final Composer composer = Letters.composer();
    private final Composed composed = composer.compose(Letters.whole());
    private final Document html = Jsoup.parse(composed.html());

    @Test
    void the_text_says_what_the_html_says() {
        assertThat(composed.plain())
                .isEqualTo(
                        """
                        Drie nieuwe gemeenten & één feest
                        =================================

                        Beste lezer,

                        Er zijn drie gemeenten bij. Lees wie dat zijn
                        (https://mg.example/nieuws/3-drie), of mail info@mg.example.

                        [Afbeelding: Het bord bij Tilburg]
                        https://mg.example/foto

                        Nieuws van gemeenten
                        --------------------

                        Utrecht plant duizend bomen <samen>
                        Met scholen en buurten, in één winter.
                        https://mg.example/nieuws/3-bomen

                        Fietstocht
                        https://mg.example/activiteiten/9

                        Nieuwe deelnemers
                        -----------------

                        Tilburg
                        https://mg.example/gemeenten/tilburg

                        Agenda
                        ------

                        Inloopavond
                        maandag 15 december 2025
                        Voor wie mee wil doen.
                        https://mg.example/agenda/5-inloopavond

                        * * *

                        Wat kun je doen?

                        - Vraag het je raad
                        - Doe mee:
                          1. kies een doel
                          2. vertel het

                        Doe mee met je gemeente:
                        https://mg.example/meedoen

                        --

                        Je krijgt deze nieuwsbrief van Millenniumgemeenten omdat je je erop hebt
                        ingeschreven.

                        Bekijk deze nieuwsbrief in je browser:
                        https://mg.example/nieuwsbrief/12-drie-nieuwe-gemeenten-een-feest

                        Kies welk nieuws je krijgt:
                        https://mg.example/nieuwsbrief/voorkeuren/hier-komt-je-eigen-token

                        Meld je af:
                        https://mg.example/nieuwsbrief/afmelden/hier-komt-je-eigen-token?issue=12
                        """);
    }

    @Test
    void around_an_english_issue_everything_is_english() {
        var english = composer.compose(Letters.wholeInEnglish());
        var page = Jsoup.parse(english.html());

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("[role=main]").attr("lang")).isEqualTo("en");
        for (var form : List.of(page.text(), english.plain().replaceAll("\\s+", " "))) {
            assertThat(form)
                    .contains(
                            "New participants",
                            "Coming up",
                            "Monday 15 December 2025",
                            "You are getting this newsletter from Millenniumgemeenten because you"
                                    + " subscribed to it.",
                            "View this newsletter in your browser",
                            "Choose which news you get",
                            "Unsubscribe")
                    .doesNotContain("Agenda", "deelnemers", "maandag", "Je krijgt", "Meld je af");
        }
        assertThat(english.plain()).contains("[Picture: Het bord bij Tilburg]");
    }

    @Test
    void every_heading_link_and_paragraph_of_the_html_stands_in_the_text() {
        var text = composed.plain().replaceAll("\\s+", " ");

        assertThat(html.select("h1, h2, h3").eachText())
                .hasSizeGreaterThan(2)
                .allMatch(text::contains);
        assertThat(html.select("a[href]").eachAttr("href"))
                .filteredOn(address -> !address.equals("https://mg.example/"))
                .hasSizeGreaterThan(6)
                .map(address -> address.replace("mailto:", ""))
                .allMatch(text::contains);
        assertThat(html.select("p").not(":has(a)").eachText()).allMatch(text::contains);
    }

    @Test
    void the_readers_own_token_stands_where_they_stop_and_choose_and_nowhere_else() {
        assertThat(ReaderToken.PLACEHOLDER).hasSize(24).matches("[A-Za-z0-9_-]+");
        assertThat(occurrences(composed.html())).isEqualTo(2);
        assertThat(occurrences(composed.plain())).isEqualTo(2);
    }

    @Test
    void the_html_keeps_to_what_old_mail_programs_can_do() {
        assertThat(composed.html())
                .contains("<!--[if mso]>", "<![endif]-->")
                .doesNotContainPattern(
                        "(?i)display:\\s*(flex|grid)|position:|float:|[0-9]rem|background:|calc\\(|var\\(|<script|<form|@import|@font-face|<svg|javascript:");
        assertThat(html.select("table")).isNotEmpty().allMatch(is("role", "presentation"));
        assertThat(html.select("table, td[style*=background-color]"))
                .filteredOn(element -> element.attr("style").contains("background-color"))
                .allMatch(element -> element.attr("style").contains(element.attr("bgcolor")));
        assertThat(html.select("a[href]"))
                .allMatch(link -> link.attr("href").matches("(https|mailto):.+"));
        assertThat(html.select("p, ul, ol, li, h1, h2, h3")).allMatch(has("style"));
    }

    @Test
    void all_that_is_read_stands_in_one_landmark_in_its_own_language() {
        var landmark = html.expectFirst("[role=main]");

        assertThat(landmark.attr("lang")).isEqualTo("nl");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(landmark.select("h1, h2, h3, p, a, img"))
                .containsExactlyElementsOf(html.select("h1, h2, h3, p, a, img"));
    }

    @Test
    void a_picture_says_how_large_it_is_and_what_it_shows() {
        var picture = html.expectFirst("img");

        assertThat(picture.attr("src")).isEqualTo("https://mg.example" + Letters.PICTURE);
        assertThat(List.of(picture.attr("width"), picture.attr("height"), picture.attr("alt")))
                .containsExactly("536", "302", "Het bord bij Tilburg");
    }

    @Test
    void a_picture_that_is_not_public_yet_comes_from_where_it_is_shown_to_editors() {
        var shown =
                composer.compose(
                        Letters.whole(), Map.of(Letters.MEDIA, "/redactie/media/bestanden/1"));

        assertThat(shown.html())
                .contains("src=\"https://mg.example/redactie/media/bestanden/1\"")
                .doesNotContain(Letters.PICTURE);
    }

    @Test
    void words_are_words_whatever_they_look_like() {
        assertThat(html.select("samen")).isEmpty();
        assertThat(html.title()).isEqualTo("Drie nieuwe gemeenten & één feest");
        assertThat(
                        composer.compose(
                                        Letters.of(
                                                new Block.Heading(
                                                        Letters.id(1),
                                                        "\"><script>alert(1)</script>")))
                                .html())
                .doesNotContain("<script");
    }

    @Test
    void what_is_not_on_the_site_yet_has_no_link_to_there() {
        var draft = new Letter(0, "Onderwerp", "", ReaderLanguage.DUTCH, List.of());

        assertThat(composer.compose(draft).html()).doesNotContain("in je browser", "?issue=");
        assertThat(composer.compose(draft).plain()).doesNotContain("in je browser", "?issue=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café 't Zwaantje: één!",
                "Ænima",
                "---",
                "een heel lang onderwerp dat maar doorgaat en doorgaat tot niemand meer weet waar het over ging",
                ""
            })
    void an_address_of_an_issue_is_made_of_plain_letters(String subject) {
        assertThat(ArchivePath.of(3, subject))
                .matches("/nieuwsbrief/3(-[a-z0-9]+)*")
                .hasSizeLessThan(80);
    }

    private static int occurrences(String text) {
        return (int) Pattern.compile(ReaderToken.PLACEHOLDER).matcher(text).results().count();
    }

    private static Predicate<Element> is(String attribute, String value) {
        return element -> element.attr(attribute).equals(value);
    }

    private static Predicate<Element> has(String attribute) {
        return element -> element.hasAttr(attribute);
    }
}
