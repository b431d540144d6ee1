package nl.millenniumgemeenten.gateway.page.feed;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the page that lists the feeds.
@Singleton
public final class FeedListPage {
    private final Layouts layouts;

    FeedListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// All feeds but those of municipalities, which stand on their own pages.
    public FeedListView view(Reading reading) {
        return new FeedListView(
                layouts.layout(
                        reading,
                        "Feeds",
                        "Volg het nieuws van de campagne in je eigen feedlezer.",
                        "/feeds",
                        true,
                        List.of(new LinkView("Home", "/"))),
                List.of(
                        item("Nieuws", "Alle nieuwsberichten.", "/nieuws"),
                        item("Agenda", "Wat er nieuw op de agenda staat.", "/agenda"),
                        item(
                                "Hulpbronnen",
                                "Nieuwe gidsen, cursussen, advies en brochures.",
                                "/hulpbronnen"),
                        item("Discussies", "Nieuwe discussies.", Discussions.PATH),
                        item("Activiteiten", "Wat gemeenten doen voor de doelen.", "/activiteiten"),
                        item(
                                "Nieuwsbrief",
                                "De nieuwsbrieven, zonder dat je je adres geeft.",
                                IssueIndex.PATH)),
                reading.ask(new Question.Goals()).values().stream()
                        .map(goal ->
                                item(
                                        "Doel " + goal.number() + ": " + goal.theme(),
                                        "",
                                        ListItems.path(goal)))
                        .toList());
    }

    private static FeedListView.Item item(String name, String text, String page) {
        return new FeedListView.Item(
                name, text, page + FeedLinkView.ATOM_FILE, page + FeedLinkView.JSON_FILE);
    }
}
