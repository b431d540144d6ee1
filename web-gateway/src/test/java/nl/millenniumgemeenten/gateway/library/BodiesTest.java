package nl.millenniumgemeenten.gateway.library;

import static nl.millenniumgemeenten.gateway.site.MediaFixture.HASH;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.document;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.picture;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.withdrawn;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final UUID ID = new UUID(4, 1);
    private static final String OTHER = "cd".repeat(32);

    private static Document shown(SiteImage image, String body) {
        return Jsoup.parseBodyFragment(Bodies.html(new Reading(image), body));
    }

    private static String figure(String alternative, String caption) {
        return "<p>Voor</p>\n<figure data-media=\"%s\"><img data-media=\"%s\" alt=\"%s\">%s</figure>\n<p>Na</p>"
                .formatted(
                        ID,
                        ID,
                        alternative,
                        caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>");
    }

    @Test
    void a_picture_comes_in_the_widths_that_it_has_in_webp_and_in_its_own_type() {
        var html =
                shown(imageOf(picture(ID, 1, HASH)), figure("Kramen &quot;op&quot; A&amp;B", ""));

        var image = html.select("figure img");
        assertThat(html.select("source[type=image/webp]").attr("srcset"))
                .isEqualTo(
                        "/media/%1$s/320.webp 320w, /media/%1$s/640.webp 640w, /media/%1$s/960.webp 960w, /media/%1$s/1280.webp 1280w, /media/%1$s/1500.webp 1500w"
                                .formatted(HASH));
        assertThat(image.attr("src")).isEqualTo("/media/" + HASH + "/960.jpg");
        assertThat(image.attr("srcset")).contains("/media/" + HASH + "/1500.jpg 1500w");
        assertThat(image.attr("alt")).isEqualTo("Kramen \"op\" A&B");
        assertThat(image.attr("width")).isEqualTo("1500");
        assertThat(image.attr("height")).isEqualTo("1000");
        assertThat(image.hasAttr("data-media")).isFalse();
    }

    @Test
    void who_made_it_stands_under_it_after_what_is_told_of_it() {
        var html = shown(imageOf(picture(ID, 1, HASH)), figure("", "De <strong>markt</strong>"));

        assertThat(html.select("figcaption").text()).isEqualTo("De markt Beeld: Jan & Co");
        assertThat(html.select("figcaption strong")).hasSize(1);
    }

    @Test
    void another_file_is_everywhere_at_once() {
        var before = imageOf(picture(ID, 1, HASH));
        var reading = new Reading(before);
        Bodies.html(reading, figure("Markt", ""));
        var after = after(before, picture(ID, 2, OTHER));

        assertThat(reading.sources().holdIn(before)).isTrue();
        assertThat(reading.sources().holdIn(after)).isFalse();
        assertThat(shown(after, figure("Markt", "")).html()).contains(OTHER).doesNotContain(HASH);
    }

    @Test
    void what_is_gone_leaves_its_alternative_text_or_nothing() {
        var gone = imageOf(withdrawn(ID, 2));

        assertThat(shown(gone, figure("Kramen op het plein", "Bijschrift")).text())
                .isEqualTo("Voor Kramen op het plein Na");
        assertThat(shown(gone, figure("", "")).text()).isEqualTo("Voor Na");
        assertThat(shown(imageOf(document(ID, HASH)), figure("", "")).text()).isEqualTo("Voor Na");
        assertThat(shown(imageOf(), "<p><img data-media=\"geen-id\" alt=\"Tekst\"></p>").text())
                .isEqualTo("Tekst");
    }

    @Test
    void a_link_to_a_page_goes_to_where_it_stands_now() {
        var link = "<p><a data-page=\"%s\" href=\"/oud\">Lees</a></p>".formatted(ID);

        var moved = shown(imageOf(page(ID, 2, "/nieuw", List.of("/oud"))), link);
        var missing = shown(imageOf(), link);

        assertThat(moved.select("a").attr("href")).isEqualTo("/nieuw");
        assertThat(moved.select("a").hasAttr("data-page")).isFalse();
        assertThat(missing.select("a").attr("href")).isEqualTo("/oud");
    }

    @Test
    void a_body_without_pictures_or_such_links_stays_as_it_is_and_asks_nothing() {
        var reading = new Reading(imageOf());
        var body = "<h2>Kop</h2>\n<p>Tekst met $1 en \\ en <a href=\"/a\">link</a></p>";

        assertThat(Bodies.html(reading, body)).isEqualTo(body);
        assertThat(reading.sources().answers()).isEmpty();
    }
}
