package nl.millenniumgemeenten.gateway.page.content;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.page.tag.Tags;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes a page of the tree.
@Singleton
public final class PagePage {
    private final Layouts layouts;
    private final SiteConfiguration configuration;

    PagePage(Layouts layouts, SiteConfiguration configuration) {
        this.layouts = layouts;
        this.configuration = configuration;
    }

    /// A page with its place in the tree.
    public PageView view(Reading reading, PageChange.Published page) {
        var line = ancestors(reading, page);
        var picture = LeadPicture.of(reading, page.picture());
        var updatedOn = LocalDate.ofInstant(page.publishedAt(), configuration.zone());
        return new PageView(
                layouts.layout(
                                reading,
                                page.title(),
                                page.summary(),
                                page.path(),
                                true,
                                breadcrumbs(line),
                                Telling.ofArticle(
                                                Thing.a("WebPage"),
                                                page.firstPublishedAt(),
                                                page.publishedAt())
                                        .withPicture(LeadPicture.telling(picture)))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.PAGE, page.id())),
                page.title(),
                page.summary(),
                Bodies.html(reading, page.bodyHtml()),
                DutchText.dateView(updatedOn),
                section(reading, line, page),
                reading.ask(new Question.ChildPages(page.id())).stream()
                        .map(ListItems::teaser)
                        .toList(),
                picture,
                Tags.of(reading, page.goals(), page.municipalities(), page.themes()));
    }

    /// The pages above this one, the top one first. A page whose parent is not live stands alone.
    private static List<PageChange.Published> ancestors(
            Reading reading, PageChange.Published page) {
        var line = new ArrayList<PageChange.Published>();
        var parent = page.parent();
        while (parent != null && line.stream().map(PageChange::id).noneMatch(parent::equals)) {
            var found = reading.ask(new Question.LivePage(parent));
            found.ifPresent(line::add);
            parent = found.map(PageChange.Published::parent).orElse(null);
        }
        return line.reversed();
    }

    private static List<LinkView> breadcrumbs(List<PageChange.Published> line) {
        var links = new ArrayList<LinkView>();
        links.add(new LinkView("Home", "/"));
        line.forEach(page -> links.add(new LinkView(page.navigationTitle(), page.path())));
        return links;
    }

    private static List<NavigationItemView> section(
            Reading reading, List<PageChange.Published> line, PageChange.Published current) {
        var way = new ArrayList<>(line);
        way.add(current);
        var item = withChildren(reading, way, 0);
        return item.children().isEmpty() ? List.of() : List.of(item);
    }

    /// The menu opens along the way from the top to where the visitor is, and nowhere else.
    private static NavigationItemView withChildren(
            Reading reading, List<PageChange.Published> way, int depth) {
        var current = way.getLast().path();
        var page = way.get(depth);
        var item = Layouts.item(page, current);
        var next = depth + 1 < way.size() ? way.get(depth + 1).id() : null;
        return new NavigationItemView(
                item.label(),
                item.path(),
                item.place(),
                reading.ask(new Question.ChildPages(page.id())).stream()
                        .map(child ->
                                child.id().equals(next)
                                        ? withChildren(reading, way, depth + 1)
                                        : Layouts.item(child, current))
                        .toList());
    }
}
