package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.MenuChange;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.events.RedirectChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.TimelinePostChange;
import org.jspecify.annotations.Nullable;

/// Makes change after change of a small world in which aggregates collide often: few ids, few
/// addresses, few municipalities. The same seed makes the same changes.
public final class RandomChanges {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PATHS = List.of("/a", "/a/b", "/a/c", "/d", "/e");

    private final RandomGenerator random;
    private final Map<String, Long> revisions = new HashMap<>();
    private int moment;

    public RandomChanges(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// The next changes, in the order in which they happened.
    public List<Change> next(int count) {
        var changes = new ArrayList<Change>();
        IntStream.range(0, count).forEach(_ -> changes.add(next()));
        return changes;
    }

    private Change next() {
        moment++;
        return switch (random.nextInt(19)) {
            case 0, 1 -> page();
            case 2, 3 -> article();
            case 4 -> municipality();
            case 5 -> participation();
            case 6 -> territorialChange();
            case 7 -> activity();
            case 8 -> random.nextBoolean() ? boundary() : campaignCount();
            case 9 -> media();
            case 10 -> agendaItem();
            case 11 -> resource();
            case 12 -> alert();
            case 15 -> issue();
            case 16 -> random.nextInt(3) == 0 ? discussion() : contribution();
            case 17 -> random.nextInt(4) == 0 ? contributor() : contribution();
            case 18 -> post();
            case 13 -> random.nextInt(4) == 0 ? menu() : redirect();
            default -> random.nextBoolean() ? goal() : campaign();
        };
    }

    private Change discussion() {
        int number = 1 + random.nextInt(3);
        var id = new UUID(11, number);
        return new DiscussionChange.Recorded(
                id,
                revision(id.toString()),
                number,
                random.nextBoolean() ? "een" : "twee",
                title(),
                switch (random.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> new DiscussionChange.Under(DiscussionChange.Kind.GOAL, "2");
                    case 2 ->
                            new DiscussionChange.Under(DiscussionChange.Kind.MUNICIPALITY, code());
                    default ->
                            new DiscussionChange.Under(
                                    DiscussionChange.Kind.NEWS_ARTICLE,
                                    new UUID(2, 1 + random.nextInt(3)).toString());
                },
                DiscussionChange.Openness.EVERYONE,
                pick(List.of(DiscussionChange.State.values())),
                random.nextBoolean(),
                new UUID(13, 1),
                START.plusSeconds(number),
                now(),
                // Never in a circle: the desk sees to that.
                number > 1 && random.nextInt(4) == 0
                        ? new UUID(11, 1 + random.nextInt(number - 1))
                        : null);
    }

    private Change contribution() {
        int discussion = 1 + random.nextInt(3);
        int position = 1 + random.nextInt(120);
        int number = 1000 * discussion + position;
        var id = new UUID(12, number);
        boolean hidden = random.nextInt(6) == 0;
        boolean answers = position > 1 && random.nextBoolean();
        boolean moved = random.nextInt(5) == 0;
        int now = moved ? 1 + random.nextInt(3) : discussion;
        return new ContributionChange.Recorded(
                id,
                revision(id.toString()),
                number,
                new UUID(11, now),
                // Nobody else's place, wherever it moves.
                moved ? number : position,
                answers ? new UUID(12, 1000L * discussion + 1) : null,
                new UUID(13, 1 + random.nextInt(2)),
                hidden ? ContributionChange.State.HIDDEN : ContributionChange.State.PUBLISHED,
                hidden ? "" : "<p>" + title() + "</p>",
                1,
                START.plusSeconds(1000L * discussion + position),
                random.nextBoolean() ? now() : null,
                now(),
                hidden ? pick(List.of(ContributionChange.HiddenBy.values())) : null,
                moved
                        ? List.of(
                                new ContributionChange.EarlierPlace(
                                        new UUID(11, discussion),
                                        position,
                                        START.plusSeconds(random.nextInt(3))))
                        : List.of(),
                hidden || random.nextInt(3) > 0 ? List.of() : List.of(contributionPicture()));
    }

    private ContributionChange.Picture contributionPicture() {
        return new ContributionChange.Picture(
                "%064x".formatted(1 + random.nextInt(5)),
                pick(List.of("image/jpeg", "image/png")),
                100 + random.nextInt(2000),
                100 + random.nextInt(2000),
                title());
    }

    private Change contributor() {
        var id = new UUID(13, 1 + random.nextInt(2));
        boolean elsewhere = random.nextBoolean();
        return new ContributorChange.Recorded(
                id,
                revision(id.toString()),
                title(),
                random.nextBoolean() ? code() : null,
                random.nextBoolean() ? ContributorChange.Office.EDITOR : null,
                now(),
                elsewhere ? "@anna@elders.example" : null,
                elsewhere ? "https://elders.example/@anna" : null);
    }

    private Change post() {
        int number = 1 + random.nextInt(25);
        var id = new UUID(15, number);
        boolean hidden = random.nextInt(6) == 0;
        return new TimelinePostChange.Recorded(
                id,
                revision(id.toString()),
                number,
                new TimelinePostChange.Source(new UUID(16, 1), title()),
                "https://example.org/" + number,
                random.nextBoolean() ? "" : title(),
                hidden ? "" : "<p>" + title() + "</p>",
                random.nextInt(4) == 0 ? "Let op" : "",
                random.nextBoolean() ? "en" : null,
                random.nextBoolean()
                        ? List.of()
                        : List.of(new MediaUse(new UUID(4, random.nextInt(5)), "Plein")),
                hidden ? TimelinePostChange.State.WITHDRAWN : TimelinePostChange.State.PUBLISHED,
                START.plusSeconds(random.nextInt(100)),
                null,
                now());
    }

    private Change issue() {
        int number = 1 + random.nextInt(3);
        var id = new UUID(7, number);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new IssueChange.Withdrawn(id, revision, number, title(), now(), List.of());
        }
        var title = title();
        return new IssueChange.Published(
                id,
                revision,
                number,
                random.nextBoolean() ? "brief" : "",
                title,
                title(),
                "nl",
                List.of("newsletter"),
                List.of(new IssueChange.Heading(title), new IssueChange.Divider()),
                now(),
                List.of());
    }

    private Change boundary() {
        var code = code();
        int year = 2010 + random.nextInt(3);
        var id = code + "-" + year;
        double side = (1 + random.nextInt(5)) / 100.0;
        return new BoundaryChange.Recorded(
                id,
                revision("boundary " + id),
                code,
                year,
                MultiPolygon.of(
                        "MultiPolygon",
                        new double[][][][] {
                            {{{5, 52}, {5 + side, 52}, {5 + side, 52 + side}, {5, 52}}}
                        }),
                title(),
                now());
    }

    private Change campaignCount() {
        int count = 40 + random.nextInt(3);
        var id = "2010-" + count;
        return new CampaignCountChange.Recorded(
                id,
                revision("count " + id),
                "2010",
                count,
                pick(List.of(CampaignCountChange.Qualifier.values())),
                optional("brochure"),
                null,
                now());
    }

    private ParticipationChange.Steps steps() {
        return random.nextBoolean()
                ? ParticipationChange.Steps.UNKNOWN
                : new ParticipationChange.Steps(
                        optional("2008-01"),
                        optional("een fractie"),
                        optional("2009-11-10"),
                        random.nextBoolean() ? null : ParticipationChange.Body.COUNCIL,
                        null,
                        optional("2009-12"),
                        optional("2011-01-01"),
                        null,
                        null);
    }

    private List<ParticipationChange.Hold> holds() {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(
                        new ParticipationChange.Hold(
                                LocalDate.of(2011, 6, 1),
                                random.nextBoolean() ? null : LocalDate.of(2012, 6, 1)));
    }

    private Change page() {
        var id = id(6);
        var path = pick(PATHS);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new PageChange.Withdrawn(id, revision, path, formerPaths(path), title(), now());
        }
        return new PageChange.Published(
                id,
                revision,
                (int) revision,
                path,
                formerPaths(path),
                random.nextBoolean() ? null : id(6),
                random.nextInt(3),
                random.nextInt(4) > 0,
                title(),
                title(),
                title(),
                body(),
                now(),
                now(),
                goals(),
                codes(),
                themes(),
                picture());
    }

    /// With a picture and a link that may lead nowhere, at this moment or at all.
    private String body() {
        return "<p>Tekst <a data-page=\"%s\" href=\"/a\">elders</a></p>\n".formatted(id(7))
                + "<figure><img data-media=\"%s\" alt=\"%s\"></figure>\n"
                        .formatted(
                                new UUID(4, random.nextInt(5)),
                                random.nextBoolean() ? "" : "Plein");
    }

    private List<String> formerPaths(String path) {
        return random.nextBoolean()
                ? List.of()
                : PATHS.stream().filter(other -> !other.equals(path)).limit(2).toList();
    }

    private Change article() {
        int which = random.nextInt(8);
        var id = new UUID(2, which);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new NewsArticleChange.Withdrawn(id, revision, which + 1, title(), now());
        }
        return new NewsArticleChange.Published(
                id,
                revision,
                (int) revision,
                which + 1,
                random.nextBoolean() ? "een" : "twee",
                title(),
                title(),
                body(),
                LocalDate.of(2010, 1, 1 + random.nextInt(5)),
                random.nextBoolean() ? List.of() : List.of(1 + random.nextInt(3)),
                random.nextBoolean() ? List.of() : List.of(code()),
                now(),
                now(),
                themes(),
                picture());
    }

    private Change municipality() {
        var code = code();
        return new MunicipalityChange.Recorded(
                code,
                revision(code),
                "plaats-" + code.substring(4) + (random.nextInt(3) == 0 ? "-nieuw" : ""),
                title(),
                random.nextBoolean() ? List.of() : List.of(title()),
                "Utrecht",
                random.nextBoolean() ? null : LocalDate.of(2000 + random.nextInt(40), 1, 1),
                random.nextBoolean() ? null : LocalDate.of(2010 + random.nextInt(40), 1, 1),
                random.nextBoolean()
                        ? null
                        : new MunicipalityChange.Population(random.nextInt(90_000), 2024),
                52.0,
                5.0,
                now(),
                random.nextInt(3) > 0 ? List.of() : List.of("plaats-99"),
                random.nextInt(4) == 0
                        ? List.of()
                        : List.of(
                                new MunicipalityChange.Population(random.nextInt(90_000), 2012),
                                new MunicipalityChange.Population(random.nextInt(90_000), 2024)));
    }

    private Change participation() {
        var code = code();
        return new ParticipationChange.Recorded(
                code,
                revision("participation " + code),
                pick(List.of(ParticipationChange.Status.values())),
                optional("2009-11"),
                optional("raadsbesluit"),
                optional("2014-04-22"),
                optional("2015"),
                random.nextBoolean() ? List.of() : List.of(1 + random.nextInt(3)),
                optional("https://example.org/"),
                now(),
                steps(),
                ParticipationChange.Profile.EMPTY,
                holds(),
                null,
                random.nextInt(3) > 0 ? List.of() : List.of(code()),
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(
                                new ParticipationChange.Succession(
                                        code(), ParticipationChange.SuccessionDecision.CONTINUES)));
    }

    private Change territorialChange() {
        var id = "change-" + random.nextInt(5);
        return new TerritorialChangeChange.Recorded(
                id,
                revision(id),
                pick(List.of(TerritorialChangeChange.Kind.values())),
                pick(List.of(TerritorialChangeChange.Status.values())),
                LocalDate.of(2009 + random.nextInt(20), 1, 1),
                List.of(code()),
                List.of(code()),
                optional("Wet van 8 juli 2010"),
                null,
                now());
    }

    private Change activity() {
        int which = random.nextInt(6);
        var id = new UUID(3, which);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new ActivityChange.Withdrawn(id, revision, which + 1, title(), now());
        }
        return new ActivityChange.Published(
                id,
                revision,
                which + 1,
                random.nextBoolean() ? "een" : "twee",
                code(),
                title(),
                title(),
                title() + "\n\n" + title(),
                optional(title()),
                List.of(1 + random.nextInt(3)),
                optional("2010-05"),
                optional("2012"),
                random.nextBoolean() ? List.of() : List.of(title()),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new ActivityChange.Picture(
                                        "ab".repeat(32), title(), 1000, 700, optional("Jan"))),
                START.plusSeconds(random.nextInt(3)),
                now());
    }

    private Change media() {
        var id = new UUID(4, random.nextInt(4));
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new MediaChange.Withdrawn(id, revision, now());
        }
        boolean picture = random.nextInt(4) > 0;
        return new MediaChange.Stored(
                id,
                revision,
                pick(List.of("cd", "ef", "01")).repeat(32),
                picture ? "image/jpeg" : "application/pdf",
                picture ? "foto.jpg" : "gids.pdf",
                title(),
                picture ? 1000 : null,
                picture ? 700 : null,
                12_345,
                picture ? 0.25 : null,
                picture ? 0.5 : null,
                optional("Jan"),
                now());
    }

    private Change redirect() {
        var id = new UUID(9, random.nextInt(4));
        long revision = revision(id.toString());
        var from = pick(PATHS);
        return random.nextInt(4) == 0
                ? new RedirectChange.Removed(id, revision, from, now())
                : new RedirectChange.Recorded(
                        id,
                        revision,
                        from,
                        pick(List.of("/a", "/kaart", "https://elders.nl")),
                        now());
    }

    private Change menu() {
        var id = pick(List.of(MenuChange.MAIN, MenuChange.FOOTER));
        return new MenuChange.Arranged(
                id,
                revision("menu " + id),
                List.of(
                        new MenuChange.Item("", new UUID(1, random.nextInt(4)), null),
                        new MenuChange.Item(title(), null, "/kaart")),
                now());
    }

    private Change agendaItem() {
        int which = random.nextInt(5);
        var id = new UUID(5, which);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new AgendaItemChange.Withdrawn(id, revision, which + 1, title(), now());
        }
        var first = LocalDate.of(2026, 11, 20).plusDays(random.nextInt(10));
        boolean recurs = random.nextBoolean();
        return new AgendaItemChange.Published(
                id,
                revision,
                (int) revision,
                which + 1,
                random.nextBoolean() ? "een" : "twee",
                title(),
                title(),
                body(),
                title(),
                optional("https://example.org/"),
                recurs ? List.of(day(first)) : List.of(day(first), day(first.plusDays(2))),
                recurs
                        ? new Recurrence(
                                pick(List.of(Recurrence.Frequency.values())),
                                1 + random.nextInt(3),
                                random.nextBoolean() ? null : first.plusDays(100),
                                random.nextBoolean() ? List.of() : List.of(first))
                        : null,
                goals(),
                codes(),
                themes(),
                picture(),
                START.plusSeconds(random.nextInt(3)),
                now(),
                random.nextInt(5) == 0);
    }

    private Occurrences.Day day(LocalDate on) {
        return random.nextBoolean()
                ? new Occurrences.Day(on, null, null)
                : new Occurrences.Day(on, LocalTime.of(19, 30), LocalTime.of(21, 0));
    }

    private Change resource() {
        int which = random.nextInt(5);
        var id = new UUID(6, which);
        long revision = revision(id.toString());
        if (random.nextInt(4) == 0) {
            return new ResourceChange.Withdrawn(id, revision, which + 1, title(), now());
        }
        return new ResourceChange.Published(
                id,
                revision,
                (int) revision,
                which + 1,
                random.nextBoolean() ? "een" : "twee",
                title(),
                title(),
                body(),
                pick(List.of(ResourceChange.Type.values())),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new ResourceChange.File(new UUID(4, random.nextInt(5)), title())),
                optional("https://example.org/"),
                goals(),
                codes(),
                themes(),
                picture(),
                START.plusSeconds(random.nextInt(3)),
                now());
    }

    private Change alert() {
        var id = new UUID(7, random.nextInt(4));
        long revision = revision(id.toString());
        if (random.nextInt(3) == 0) {
            return new AlertChange.Withdrawn(id, revision, title(), now());
        }
        return new AlertChange.Published(
                id,
                revision,
                (int) revision,
                pick(List.of(AlertChange.Severity.values())),
                title(),
                "<p>" + title() + "</p>",
                pick(List.of("/", "/a", "/a/b", "/nieuws")),
                now(),
                now());
    }

    private List<Integer> goals() {
        return random.nextBoolean() ? List.of() : List.of(1 + random.nextInt(3));
    }

    private List<String> codes() {
        return random.nextBoolean() ? List.of() : List.of(code());
    }

    private List<String> themes() {
        return random.nextBoolean() ? List.of() : List.of("onderwijs");
    }

    private @Nullable MediaUse picture() {
        return random.nextBoolean()
                ? null
                : new MediaUse(new UUID(4, random.nextInt(5)), random.nextBoolean() ? "" : "Plein");
    }

    private Change goal() {
        int number = 1 + random.nextInt(3);
        return new GoalChange.Defined(number, revision("goal " + number), title(), title(), now());
    }

    private Change campaign() {
        return new CampaignChange.Configured(
                CampaignChange.ONLY,
                revision("campaign"),
                title(),
                title(),
                "gemeenten",
                body(),
                "VNG International",
                "info@example.org",
                List.of(),
                now(),
                random.nextBoolean() ? "campagne" : null);
    }

    private long revision(String aggregate) {
        return revisions.merge(aggregate, 1L, Long::sum);
    }

    private Instant now() {
        return START.plusSeconds(moment);
    }

    private UUID id(int among) {
        return new UUID(1, 1 + random.nextInt(among));
    }

    private String code() {
        return "GM000" + random.nextInt(6);
    }

    private String title() {
        return pick(List.of("Aarde", "Brood", "<b>vet</b>", "D & E", "\"Fair\"", "Groen"));
    }

    private @Nullable String optional(String value) {
        return random.nextBoolean() ? null : value;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
