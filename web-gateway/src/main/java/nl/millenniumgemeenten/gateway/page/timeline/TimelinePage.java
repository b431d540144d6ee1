package nl.millenniumgemeenten.gateway.page.timeline;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Target;
import nl.millenniumgemeenten.gateway.site.Timeline;
import nl.millenniumgemeenten.gateway.site.TimelineQuestion;

/// Makes the page of what the campaign posted elsewhere.
@Singleton
public final class TimelinePage {
    private static final int SIZE = 20;

    private final Layouts layouts;

    TimelinePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A page of all posts, counted from 1.
    public TimelineView view(Reading reading, int page) {
        var found = reading.ask(new TimelineQuestion.Newest(page, SIZE));
        return new TimelineView(
                layouts.layout(
                        reading,
                        "Tijdlijn",
                        "Wat de campagne plaatst op sociale media en andere sites.",
                        Timeline.PATH,
                        page == 1,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))),
                PostItems.of(reading, found.shown()),
                new PagingView(page > 1 ? path(page - 1) : "", found.more() ? path(page + 1) : ""));
    }

    private static String path(int page) {
        return page == 1
                ? Timeline.PATH
                : Target.of(Timeline.PATH, Target.PAGE, Integer.toString(page)).text();
    }
}
