package nl.millenniumgemeenten.gateway.page.timeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.TimelinePostChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.TimelineQuestion;

/// Posts as they stand in lists.
public final class PostItems {
    private PostItems() {}

    /// The newest of all.
    public static List<PostView> newest(Reading reading, int limit) {
        return of(reading, reading.ask(new TimelineQuestion.Newest(1, limit)).shown());
    }

    static List<PostView> of(Reading reading, List<TimelinePostChange.Recorded> posts) {
        return posts.stream().map(post -> view(reading, post)).toList();
    }

    private static PostView view(Reading reading, TimelinePostChange.Recorded post) {
        return new PostView(
                "bericht-" + post.number(),
                post.source().name(),
                DutchText.dateView(LocalDate.ofInstant(post.publishedAt(), Occurrences.ZONE)),
                post.title(),
                post.bodyHtml(),
                post.warning(),
                Objects.requireNonNullElse(post.language(), ""),
                post.pictures().stream()
                        .flatMap(use ->
                                MediaPictures.of(reading, use.media(), use.alternative()).stream())
                        .toList(),
                post.url(),
                host(post.url()));
    }

    private static String host(String url) {
        try {
            var host = new URI(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (URISyntaxException otherwise) {
            return "";
        }
    }
}
