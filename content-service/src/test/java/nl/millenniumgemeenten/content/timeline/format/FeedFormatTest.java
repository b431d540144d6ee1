package nl.millenniumgemeenten.content.timeline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;
import org.junit.jupiter.api.Test;

class FeedFormatTest {

    @Test
    void rss_as_wordpress_writes_it() throws NotReadable {
        var posts =
                FeedFormat.posts(
                        Recorded.document("wordpress.rss"), "application/rss+xml; charset=UTF-8");

        assertThat(posts).hasSize(2);
        var first = posts.getFirst();
        assertThat(first.id()).isEqualTo("https://blog.example/?p=143");
        assertThat(first.url()).isEqualTo("https://blog.example/2026/11/vlag/");
        assertThat(first.title()).isEqualTo("Vlag & wimpel voor Utrecht");
        assertThat(first.html())
                .startsWith("<p>De gemeente hijst de vlag. […]</p>")
                .contains("href=\"https://blog.example/2026/11/vlag/\"");
        assertThat(first.pictures())
                .containsExactly(
                        new Picture("https://blog.example/wp-content/vlag.jpg", "De vlag"));
        assertThat(first.language()).isEqualTo("nl-NL");
        assertThat(first.publishedAt()).contains(Instant.parse("2026-11-29T10:00:00Z"));
        var second = posts.getLast();
        assertThat(second.html()).isEqualTo("<p>Platte tekst met een</p>");
        assertThat(second.pictures())
                .containsExactly(
                        new Picture(
                                "https://blog.example/wp-content/foto.png",
                                "Kinderen op een plein"));
    }

    @Test
    void atom() throws NotReadable {
        var posts = FeedFormat.posts(Recorded.document("atom.xml"), "");

        assertThat(posts).hasSize(1);
        var post = posts.getFirst();
        assertThat(post.id()).isEqualTo("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a");
        assertThat(post.url()).isEqualTo("https://example.org/2026/11/29/koffie");
        assertThat(post.html()).isEqualTo("<p>Eerlijke koffie &amp; thee.</p>");
        assertThat(post.pictures())
                .containsExactly(new Picture("https://example.org/koffie.jpg", ""));
        assertThat(post.publishedAt()).contains(Instant.parse("2026-11-28T11:00:00Z"));
        assertThat(post.editedAt()).contains(Instant.parse("2026-11-29T18:30:02Z"));
    }

    @Test
    void json_feed() throws NotReadable {
        var posts = FeedFormat.posts(Recorded.document("feed.json"), "application/feed+json");

        assertThat(posts)
                .extracting(FoundPost::url)
                .containsExactly("https://example.org/tweede", "https://example.org/eerste");
        assertThat(posts.getFirst().title()).isEqualTo("Tweede <bericht>");
        assertThat(posts.getFirst().html()).isEqualTo("<p>Hallo wereld</p>");
        assertThat(posts.getFirst().pictures())
                .containsExactly(new Picture("https://example.org/tweede.png", ""));
        assertThat(posts.getLast().html()).isEqualTo("<p>Vijf &lt; zes &amp; zeven</p>");
        assertThat(posts.getLast().language()).isEqualTo("en");
        assertThat(posts.getLast().pictures())
                .containsExactly(new Picture("https://example.org/eerste.jpg", "Een plein"));
    }

    @Test
    void characters_are_read_as_the_document_says() throws NotReadable {
        var rss =
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss version=\"2.0\"><channel><title>a</title><link>https://e.example</link><description>b</description>"
                        + "<item><title>Één € café</title><link>https://e.example/1</link></item></channel></rss>";

        var posts = FeedFormat.posts(rss.getBytes(Charset.forName("windows-1252")), "text/xml");

        assertThat(posts.getFirst().title()).isEqualTo("Één € café");
    }

    @Test
    void a_document_that_brings_its_own_types_is_refused() {
        refused(
                """
                <?xml version="1.0"?>
                <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
                <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
                <rss version="2.0"><channel><title>&lol3;</title></channel></rss>\
                """);
        refused(
                """
                <?xml version="1.0"?>
                <!DOCTYPE r [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&xxe;</title></channel></rss>\
                """);
        refused(
                """
                <?xml version="1.0"?>
                <!DOCTYPE r SYSTEM "http://127.0.0.1:1/evil.dtd">
                <rss version="2.0"><channel><title>a</title></channel></rss>\
                """);
    }

    @Test
    void what_is_broken_is_refused() {
        for (var broken :
                List.of(
                        "",
                        "hallo",
                        "<rss version=\"2.0\"><channel><title>a</title>",
                        "<a/>",
                        "[]",
                        "{}",
                        "{\"version\": \"https://jsonfeed.org/version/1.1\"",
                        "<rss>" + "<a>".repeat(200_000))) {
            refused(broken);
        }
    }

    @Test
    void a_web_page_is_told_apart() {
        assertThatThrownBy(() ->
                        FeedFormat.posts(
                                "\n<!DOCTYPE html><html><body>Hallo"
                                        .getBytes(StandardCharsets.UTF_8),
                                "text/html"))
                .isInstanceOfSatisfying(
                        NotReadable.class,
                        refused -> assertThat(refused.why()).contains("gewone webpagina"));
    }

    private static void refused(String document) {
        assertThatThrownBy(() ->
                        FeedFormat.posts(document.getBytes(StandardCharsets.UTF_8), "text/xml"))
                .isInstanceOf(NotReadable.class);
    }
}
