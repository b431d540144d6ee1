package nl.millenniumgemeenten.content.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;

/// Pages to test with.
final class PageFixture {
    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3600);
    static final Editor ANNA = new Editor("account-7", "Anna de Vries");

    private PageFixture() {}

    /// Content at the top of the site.
    static PageContent content(String slug) {
        return content(new Parent.Top(), slug);
    }

    static PageContent content(Parent parent, String slug) {
        return new PageContent(
                parent,
                new Slug(slug),
                "Titel",
                "Titel",
                "",
                SafeHtml.of("Tekst."),
                1,
                true,
                Tags.NONE,
                null);
    }

    /// A free place whose parent is live.
    static Spot.At free(String path) {
        return new Spot.At(new PagePath(path), true, false, false);
    }

    static Page draft(String slug) {
        return saved(Page.create(PageId.random(), content(slug), free("/" + slug), ANNA, NOON));
    }

    static Page live(String slug) {
        return published(publish(draft(slug), free("/" + slug), NOON));
    }

    /// What comes of publishing the newest edition.
    static Publication publish(Page page, Spot spot, Instant now) {
        return page.publish(page.draft(), spot, now);
    }

    static Page saved(Saving saving) {
        if (saving instanceof Saving.Saved(var page)) {
            return page;
        }
        throw new AssertionError(saving);
    }

    static Page published(Publication publication) {
        if (publication instanceof Publication.Published(var page)) {
            return page;
        }
        throw new AssertionError(publication);
    }

    /// A request body with everything that a page needs.
    static Map<String, Object> body(String slug) {
        var body = new HashMap<String, Object>();
        body.put("slug", slug);
        body.put("title", "Over " + slug);
        body.put("summary", "Waar het over gaat.");
        body.put("bodyHtml", "<p>Tekst van " + slug + ".</p>");
        body.put("position", 1);
        body.put("inNavigation", true);
        return body;
    }

    static Map<String, Object> body(String slug, String parent) {
        var body = body(slug);
        body.put("parent", parent);
        return body;
    }
}
