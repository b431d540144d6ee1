package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.Topic;

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

    /// A site that shows an image.
    public static Site siteOf(SiteImage image) {
        var site = new Site(image);
        site.markReady();
        return site;
    }

    /// Shows what comes of an image after these changes, as one poll of them does.
    public static void follow(Site site, Change... changes) {
        var delta = new SiteDelta(site.image());
        List.of(changes).forEach(delta::replay);
        site.replace(delta.apply(), delta.touched());
    }

    /// Erases an aggregate, as its tombstone does.
    public static void erase(Site site, Topic topic, String subject) {
        var delta = new SiteDelta(site.image());
        delta.erase(topic, subject);
        site.replace(delta.apply(), delta.touched());
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
                NOON,
                List.of(),
                List.of(),
                List.of(),
                null);
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
                NOON,
                List.of(),
                null);
    }

    /// The same article, about this municipality.
    public static NewsArticleChange.Published about(
            NewsArticleChange.Published article, String code) {
        return new NewsArticleChange.Published(
                article.id(),
                article.revision(),
                article.edition(),
                article.number(),
                article.slug(),
                article.title(),
                article.summary(),
                article.bodyHtml(),
                article.datedOn(),
                article.goals(),
                List.of(code),
                article.firstPublishedAt(),
                article.publishedAt(),
                article.themes(),
                article.picture());
    }

    /// Something on the agenda on this day; every week after it where it recurs.
    public static AgendaItemChange.Published agendaItem(
            long number, String on, boolean weekly, List<Integer> goals, List<String> codes) {
        return new AgendaItemChange.Published(
                new UUID(5, number),
                1,
                1,
                number,
                "agenda-" + number,
                "Agenda-item " + number,
                "Samenvatting",
                "<p>Tekst</p>",
                "Marktplein",
                null,
                List.of(new Occurrences.Day(LocalDate.parse(on), LocalTime.of(19, 30), null)),
                weekly ? new Recurrence(Recurrence.Frequency.WEEKLY, 1, null, List.of()) : null,
                goals,
                codes,
                List.of(),
                null,
                NOON,
                NOON,
                false);
    }

    public static ResourceChange.Published resource(
            long number, ResourceChange.Type type, List<Integer> goals, List<String> codes) {
        return new ResourceChange.Published(
                new UUID(6, number),
                1,
                1,
                number,
                "hulpbron-" + number,
                "Hulpbron " + number,
                "Samenvatting",
                "<p>Tekst</p>",
                type,
                List.of(),
                null,
                goals,
                codes,
                List.of(),
                null,
                NOON.plusSeconds(number),
                NOON.plusSeconds(number));
    }

    public static AlertChange.Published alert(long id, AlertChange.Severity severity, String path) {
        return alert(id, severity, path, "<p>Tekst</p>");
    }

    public static AlertChange.Published alert(
            long id, AlertChange.Severity severity, String path, String bodyHtml) {
        return new AlertChange.Published(
                new UUID(7, id),
                1,
                1,
                severity,
                "Mededeling " + id,
                bodyHtml,
                path,
                NOON.plusSeconds(id),
                NOON.plusSeconds(id));
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
