package nl.millenniumgemeenten.gateway.page.resource;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.page.tag.Tags;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceAnswer;
import nl.millenniumgemeenten.gateway.site.Resources;

/// Makes the page of a resource.
@Singleton
public final class ResourcePage {
    private static final int LIKE_THIS = 4;

    private final Layouts layouts;

    ResourcePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The resource with its files as they are now.
    public ResourceView view(Reading reading, ResourceChange.Published resource) {
        var picture = LeadPicture.of(reading, resource.picture());
        var url = Objects.requireNonNullElse(resource.url(), "");
        return new ResourceView(
                layouts.layout(
                                reading,
                                resource.title(),
                                resource.summary(),
                                Resources.path(resource),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Hulpbronnen", "/hulpbronnen")),
                                Telling.ofArticle(
                                                thing(resource),
                                                resource.firstPublishedAt(),
                                                resource.publishedAt())
                                        .withPicture(LeadPicture.telling(picture)))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.RESOURCE, resource.id())),
                ResourceItems.name(resource.type()),
                resource.title(),
                resource.summary(),
                picture,
                Bodies.html(reading, resource.bodyHtml()),
                resource.files().stream().flatMap(file -> file(reading, file).stream()).toList(),
                url,
                host(url),
                Tags.of(reading, resource.goals(), resource.municipalities(), resource.themes()),
                ResourceItems.of(
                        reading, reading.ask(new ResourceAnswer.LikeThis(resource, LIKE_THIS))));
    }

    /// How much a file is, as people read it: "850 kB", "1,2 MB".
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1000.0)) + " kB";
        }
        return String.format(Locale.of("nl", "NL"), "%.1f MB", bytes / 1_000_000.0);
    }

    private static Thing thing(ResourceChange.Published resource) {
        return switch (resource.type()) {
            case COURSE -> Thing.a("Course");
            case ADVICE -> Thing.a("Service").with("serviceType", "Advies");
            case GUIDE -> Thing.a("LearningResource").with("learningResourceType", "Gids");
            case BROCHURE -> Thing.a("DigitalDocument");
        };
    }

    /// A file that is no longer there is left out.
    private static Optional<ResourceView.File> file(Reading reading, ResourceChange.File file) {
        return reading.ask(new Question.StoredMedia(file.media()))
                .map(stored ->
                        new ResourceView.File(
                                file.title().isBlank() ? stored.title() : file.title(),
                                kind(stored) + ", " + size(stored.bytes()),
                                MediaAddresses.document(
                                        reading.mediaDirectory(stored.hash()), stored)));
    }

    private static String kind(MediaChange.Stored stored) {
        var name = stored.fileName();
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static String host(String url) {
        try {
            var host = url.isEmpty() ? "" : URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
