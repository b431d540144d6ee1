package nl.millenniumgemeenten.gateway.desk.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PreviewHtmlTest {
    private static final String FILES = "/redactie/media/bestanden/";

    @Test
    void every_distinct_style_becomes_one_class_and_keeps_those_that_are_there() {
        var page =
                Jsoup.parse(
                        shown(
                                """
                                <style>.pad{padding:0}</style>
                                <p class="pad" style="color:red">a</p><p style="color:red">b</p>
                                <a style="color:blue" href="/x">c</a>
                                """));

        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("p").eachAttr("class")).containsExactly("pad as-0", "as-0");
        assertThat(page.select("a").attr("class")).isEqualTo("as-1");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("style").getFirst().data())
                .contains(".pad{padding:0}", ".as-0{color:red}", ".as-1{color:blue}");
    }

    @Test
    void the_policy_knows_the_sheet_by_its_hash_and_nothing_else() throws Exception {
        var preview = PreviewHtml.of("<p style=\"color:red\">a</p>", FILES);
        var sheet = Jsoup.parse(preview.html()).select("style").getFirst().data();
        var hash =
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(sheet.getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.policy())
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "';", "; sandbox ")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void what_could_run_or_lead_away_is_gone() {
        var html =
                shown(
                        """
                        <!--[if mso]><p>Outlook</p><![endif]--><base href="https://example.com/">
                        <meta http-equiv="refresh" content="0;url=https://example.com">
                        <script>alert(1)</script><link rel="stylesheet" href="https://example.com">
                        <a href="/nieuws">Nieuws</a>
                        """);

        assertThat(html).doesNotContain("mso", "<base", "http-equiv", "<script", "<link");
        assertThat(Jsoup.parse(html).select("a").attr("target")).isEqualTo("_blank");
    }

    @Test
    void a_style_cannot_end_its_element() {
        var page = Jsoup.parse(shown("<p style=\"color:red}</style><i>x\">a</p>"));

        assertThat(page.select("i")).isEmpty();
        assertThat(page.select("p").text()).isEqualTo("a");
    }

    @Test
    void pictures_of_the_desk_come_from_here_whatever_the_address_of_the_site() {
        var page =
                Jsoup.parse(
                        shown(
                                "<img src=\"https://site.example/redactie/media/bestanden/ab/960.jpg\">"
                                        + "<img src=\"https://elders.example/x.png\">"));

        assertThat(page.select("img").eachAttr("src"))
                .containsExactly(
                        "/redactie/media/bestanden/ab/960.jpg", "https://elders.example/x.png");
    }

    private static String shown(String mail) {
        return PreviewHtml.of(mail, FILES).html();
    }
}
