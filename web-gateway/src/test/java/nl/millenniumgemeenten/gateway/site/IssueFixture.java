package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaUse;

/// Issues of the newsletter.
public final class IssueFixture {
    public static final UUID PICTURE = new UUID(9, 1);
    public static final UUID LOST = new UUID(9, 2);

    private IssueFixture() {}

    /// An issue with a block of every kind, that left at noon of the first day of a month of 2026.
    public static IssueChange.Published issue(int number, String slug) {
        return new IssueChange.Published(
                id(number),
                1,
                number,
                slug,
                "Brief " + number + " <nieuws>",
                "En een verslag",
                "nl",
                List.of("newsletter"),
                List.of(
                        new IssueChange.Text(
                                "<h3>Vooraf</h3><p>Lees <a href=\"/nieuws\">alles</a> over dijkwacht"
                                        + number
                                        + ".</p>"),
                        new IssueChange.Heading("Nieuw & goed"),
                        new IssueChange.Items(
                                List.of(
                                        new IssueChange.Item(
                                                "news",
                                                "k1",
                                                "Bomen geplant",
                                                "In de wijk",
                                                "/nieuws/1-bomen",
                                                null,
                                                new MediaUse(PICTURE, "Een boom")),
                                        new IssueChange.Item(
                                                "agenda",
                                                "k2",
                                                "Dag van het water",
                                                "",
                                                "/agenda/2-water",
                                                LocalDate.of(2027, 3, 22),
                                                null))),
                        new IssueChange.Divider(),
                        new IssueChange.Picture(new MediaUse(PICTURE, "Een vlag"), "/kaart"),
                        new IssueChange.Picture(new MediaUse(LOST, "Een verloren beeld"), ""),
                        new IssueChange.Button("Doe mee", "https://voorbeeld.nl/?a=1&b=2")),
                Instant.parse("2026-%02d-01T11:00:00Z".formatted(number)),
                List.of("https://elders.example/?a=1&b=2", "https://elders.example/twee"));
    }

    /// The same in another language.
    public static IssueChange.Published in(String language, IssueChange.Published issue) {
        return new IssueChange.Published(
                issue.id(),
                issue.revision(),
                issue.number(),
                issue.slug(),
                issue.title(),
                issue.preheader(),
                language,
                issue.lists(),
                issue.blocks(),
                issue.publishedAt(),
                issue.links());
    }

    /// The same after it was sent.
    public static IssueChange.Sent sent(IssueChange.Published issue) {
        return new IssueChange.Sent(
                issue.id(),
                issue.revision() + 1,
                issue.number(),
                issue.slug(),
                issue.title(),
                issue.preheader(),
                issue.language(),
                issue.lists(),
                issue.blocks(),
                issue.publishedAt(),
                issue.publishedAt().plusSeconds(60),
                100,
                97,
                1,
                1,
                1,
                issue.links());
    }

    /// The last word on an issue.
    public static IssueChange.Withdrawn withdrawn(int number) {
        return new IssueChange.Withdrawn(
                id(number),
                9,
                number,
                "Brief " + number,
                Instant.parse("2026-11-20T12:00:00Z"),
                List.of("https://elders.example/?a=1&b=2"));
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
