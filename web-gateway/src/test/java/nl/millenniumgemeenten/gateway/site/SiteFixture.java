package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;

/// Small images to test with.
public final class SiteFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private SiteFixture() {}

    public static SiteImage imageOf(Change... changes) {
        return after(SiteImage.emptyOn(TODAY), changes);
    }

    public static SiteImage after(SiteImage image, Change... changes) {
        var delta = new SiteDelta(image);
        List.of(changes).forEach(delta::replay);
        return delta.apply();
    }

    public static void ready(Site site) {
        site.markReady();
    }

    public static void replace(Site site, SiteImage image) {
        site.replace(image);
    }

    public static PageChange.Published page(
            UUID id, long revision, String path, List<String> formerPaths) {
        return new PageChange.Published(
                id,
                revision,
                1,
                path,
                formerPaths,
                null,
                1,
                true,
                "Titel " + path,
                "Titel",
                "Samenvatting",
                "<p>Tekst</p>",
                NOON,
                NOON);
    }

    public static NewsArticleChange.Published article(long number, String slug) {
        return new NewsArticleChange.Published(
                new UUID(2, number),
                1,
                1,
                number,
                slug,
                "Bericht " + number,
                "Samenvatting",
                "<p>Tekst</p>",
                LocalDate.of(2012, 9, 20),
                List.of(),
                List.of(),
                NOON,
                NOON);
    }

    public static MunicipalityChange.Recorded municipality(String code, String slug) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                slug,
                List.of(),
                "Noord-Brabant",
                null,
                null,
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }

    /// A municipality that takes part.
    public static ParticipationChange.Recorded participation(String code) {
        return participation(code, List.of());
    }

    /// A municipality that takes part since 2009 and tells of it.
    public static ParticipationChange.Recorded participation(
            String code, long revision, ParticipationChange.Profile profile) {
        return participation(code, revision, List.of(), profile);
    }

    /// A municipality that takes part since 2009, in some goals.
    public static ParticipationChange.Recorded participation(String code, List<Integer> goals) {
        return participation(code, 1, goals, ParticipationChange.Profile.EMPTY);
    }

    private static ParticipationChange.Recorded participation(
            String code, long revision, List<Integer> goals, ParticipationChange.Profile profile) {
        return new ParticipationChange.Recorded(
                code,
                revision,
                ParticipationChange.Status.CONFIRMED,
                "2009",
                null,
                null,
                null,
                goals,
                null,
                NOON,
                ParticipationChange.Steps.UNKNOWN,
                profile,
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
