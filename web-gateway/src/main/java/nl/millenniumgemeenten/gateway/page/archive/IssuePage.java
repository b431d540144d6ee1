package nl.millenniumgemeenten.gateway.page.archive;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.IssueQuestion;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.jspecify.annotations.Nullable;

/// Makes the pages of the issues of the newsletter, and the list of all of them.
@Singleton
public final class IssuePage {
    private static final LinkView HOME = new LinkView("Home", "/");
    private static final LinkView NEWSLETTER = new LinkView("Nieuwsbrief", IssueIndex.PATH);

    private final Layouts layouts;
    private final ZoneId zone;

    IssuePage(Layouts layouts, SiteConfiguration configuration) {
        this.layouts = layouts;
        this.zone = configuration.zone();
    }

    /// An issue, with the ways to the ones before and after it.
    public IssueView view(Reading reading, IssueChange.Archived issue) {
        return new IssueView(
                layouts.layout(
                        reading,
                        issue.title(),
                        issue.preheader(),
                        IssueIndex.path(issue),
                        true,
                        List.of(HOME, NEWSLETTER),
                        telling(reading, issue)),
                issue.title(),
                issue.preheader(),
                issue.language(),
                DutchText.dateView(sentOn(issue)),
                blocks(reading, issue.blocks()),
                new PagingView(
                        path(reading.ask(new IssueQuestion.After(issue.number()))),
                        path(reading.ask(new IssueQuestion.Before(issue.number())))));
    }

    /// All issues.
    public IssueListView all(Reading reading) {
        var years = new TreeMap<Integer, List<IssueItemView>>();
        for (var issue : reading.ask(new IssueQuestion.Everything()).values()) {
            years.computeIfAbsent(sentOn(issue).getYear(), _ -> new ArrayList<>()).add(item(issue));
        }
        return new IssueListView(
                layouts.layout(
                        reading,
                        "Alle nieuwsbrieven",
                        "Alle nieuwsbrieven van de campagne, de nieuwste eerst.",
                        IssueIndex.ARCHIVE,
                        true,
                        List.of(HOME, NEWSLETTER),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Nieuwsbrief", IssueIndex.PATH))),
                years.descendingMap().entrySet().stream()
                        .map(year -> new IssueListView.Year(year.getKey(), year.getValue()))
                        .toList());
    }

    /// The newest issues, for a list.
    public List<IssueItemView> newest(Reading reading, int limit) {
        return reading.ask(new IssueQuestion.Newest(limit)).stream().map(this::item).toList();
    }

    private IssueItemView item(IssueChange.Archived issue) {
        return new IssueItemView(
                IssueIndex.path(issue),
                issue.title(),
                issue.preheader(),
                issue.language(),
                DutchText.dateView(sentOn(issue)));
    }

    private LocalDate sentOn(IssueChange.Archived issue) {
        return LocalDate.ofInstant(issue.publishedAt(), zone);
    }

    private static String path(List<IssueChange.Archived> issue) {
        return issue.stream().map(IssueIndex::path).findFirst().orElse("");
    }

    /// The first picture that can be shown stands for the issue.
    private Telling telling(Reading reading, IssueChange.Archived issue) {
        return Telling.ofArticle(
                        Thing.a("Article")
                                .with("headline", issue.title())
                                .with("datePublished", sentOn(issue)),
                        issue.publishedAt(),
                        issue.publishedAt())
                .withPicture(
                        LeadPicture.telling(
                                issue.pictures().stream()
                                        .flatMap(use -> picture(reading, use).stream())
                                        .limit(1)
                                        .toList()))
                .withFeeds(FeedLinkView.of("Nieuwsbrief", IssueIndex.PATH));
    }

    private static List<IssueView.BlockView> blocks(
            Reading reading, List<IssueChange.Block> blocks) {
        var views = new ArrayList<IssueView.BlockView>();
        boolean headed = false;
        for (var block : blocks) {
            var view = block(reading, block, headed);
            view.ifPresent(views::add);
            headed |= view.filter(IssueView.BlockView.Heading.class::isInstance).isPresent();
        }
        return views;
    }

    private static Optional<IssueView.BlockView> block(
            Reading reading, IssueChange.Block block, boolean headed) {
        return switch (block) {
            case IssueChange.Heading(var text) ->
                    Optional.of(new IssueView.BlockView.Heading(text));
            case IssueChange.Text(var html) ->
                    Optional.of(new IssueView.BlockView.Text(headed ? html : higher(html)));
            case IssueChange.Items(var items) ->
                    Optional.of(
                            new IssueView.BlockView.Items(
                                    items.stream().map(item -> item(reading, item)).toList(),
                                    headed ? 3 : 2));
            case IssueChange.Button(var label, var url) ->
                    Optional.of(new IssueView.BlockView.Button(label, url));
            case IssueChange.Picture(var use, var url) ->
                    picture(reading, use)
                            .<IssueView.BlockView>map(
                                    picture -> new IssueView.BlockView.Picture(picture, url))
                            .or(() ->
                                    use.alternative().isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(
                                                    new IssueView.BlockView.Words(
                                                            use.alternative())));
            case IssueChange.Divider() -> Optional.of(new IssueView.BlockView.Divider());
        };
    }

    /// Where no heading stands above it, the headings in a text are the first below the title.
    private static String higher(String html) {
        return html.replace("<h3>", "<h2>").replace("</h3>", "</h2>");
    }

    private static IssueView.ItemView item(Reading reading, IssueChange.Item item) {
        return new IssueView.ItemView(
                item.path(),
                item.title(),
                item.summary(),
                day(item.on()).stream().map(DutchText::dateView).toList(),
                Optional.ofNullable(item.picture()).flatMap(use -> picture(reading, use)).stream()
                        .toList());
    }

    private static Optional<LocalDate> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }

    private static Optional<MediaPictureView> picture(Reading reading, MediaUse use) {
        return MediaPictures.of(reading, use.media(), use.alternative());
    }
}
