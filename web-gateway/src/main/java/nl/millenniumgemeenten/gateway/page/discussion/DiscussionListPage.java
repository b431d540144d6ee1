package nl.millenniumgemeenten.gateway.page.discussion;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Target;

/// Makes the list of discussions.
@Singleton
public final class DiscussionListPage {
    private static final int SIZE = 20;

    private final Layouts layouts;

    DiscussionListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A page of all discussions, counted from 1.
    public DiscussionListView view(Reading reading, int page) {
        var found = reading.ask(new DiscussionQuestion.Newest(page, SIZE));
        return new DiscussionListView(
                layouts.layout(
                        reading,
                        "Discussies",
                        "Waar gemeenten en redactie het over hebben.",
                        Discussions.PATH,
                        page == 1,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Discussies", Discussions.PATH))),
                DiscussionItems.of(found.shown()),
                new PagingView(page > 1 ? path(page - 1) : "", found.more() ? path(page + 1) : ""));
    }

    private static String path(int page) {
        return page == 1
                ? Discussions.PATH
                : Target.of(Discussions.PATH, Target.PAGE, Integer.toString(page)).text();
    }
}
