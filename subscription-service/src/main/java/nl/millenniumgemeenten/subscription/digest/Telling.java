package nl.millenniumgemeenten.subscription.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.ResourceChange;
import org.jspecify.annotations.Nullable;

/// Reads out of a message what an issue can tell.
final class Telling {
    private Telling() {}

    static Told of(Change change) {
        return switch (change) {
            case NewsArticleChange.Published news ->
                    shown(
                            HappeningKind.NEWS,
                            news.id(),
                            news.revision(),
                            news.title(),
                            news.summary(),
                            "/nieuws/" + news.number() + "-" + news.slug(),
                            news.picture(),
                            news.goals(),
                            news.municipalities(),
                            news.firstPublishedAt());
            case NewsArticleChange.Withdrawn news ->
                    gone(HappeningKind.NEWS, news.id(), news.revision());
            case ResourceChange.Published resource ->
                    shown(
                            HappeningKind.RESOURCES,
                            resource.id(),
                            resource.revision(),
                            resource.title(),
                            resource.summary(),
                            "/hulpbronnen/" + resource.number() + "-" + resource.slug(),
                            resource.picture(),
                            resource.goals(),
                            resource.municipalities(),
                            resource.firstPublishedAt());
            case ResourceChange.Withdrawn resource ->
                    gone(HappeningKind.RESOURCES, resource.id(), resource.revision());
            case ActivityChange.Published activity ->
                    shown(
                            HappeningKind.ACTIVITIES,
                            activity.id(),
                            activity.revision(),
                            activity.title(),
                            activity.summary(),
                            "/activiteiten/" + activity.number() + "-" + activity.slug(),
                            null,
                            activity.goals(),
                            List.of(activity.municipality()),
                            activity.firstPublishedAt());
            case ActivityChange.Withdrawn activity ->
                    gone(HappeningKind.ACTIVITIES, activity.id(), activity.revision());
            case AgendaItemChange.Published item -> agenda(item);
            case AgendaItemChange.Withdrawn item ->
                    gone(HappeningKind.AGENDA, item.id(), item.revision());
            case ParticipationChange.Recorded part -> participant(part);
            case MunicipalityChange.Recorded place ->
                    new Told.Place(
                            place.code(),
                            place.revision(),
                            place.name(),
                            place.slug(),
                            place.province());
            case MediaChange.Stored file -> picture(file);
            case MediaChange.Withdrawn file -> new Told.PictureGone(file.id(), file.revision());
            default -> new Told.Nothing();
        };
    }

    private static Told picture(MediaChange.Stored file) {
        var width = file.width();
        var height = file.height();
        return width == null || height == null
                ? new Told.Nothing()
                : new Told.Picture(
                        file.id(),
                        file.revision(),
                        file.hash(),
                        file.mediaType().equals("image/png") ? "png" : "jpg",
                        width,
                        height);
    }

    private static Told agenda(AgendaItemChange.Published item) {
        if (item.cancelled()) {
            return gone(HappeningKind.AGENDA, item.id(), item.revision());
        }
        var picture = item.picture();
        return new Told.Shown(
                HappeningKind.AGENDA,
                item.id().toString(),
                item.revision(),
                item.title(),
                item.summary(),
                "/agenda/" + item.number() + "-" + item.slug(),
                picture == null ? null : picture.media(),
                picture == null ? "" : picture.alternative(),
                item.goals(),
                item.municipalities(),
                item.firstPublishedAt(),
                null,
                withoutBody(item),
                item.occurrences().lastPossible().orElse(null));
    }

    private static String withoutBody(AgendaItemChange.Published item) {
        var brief =
                new AgendaItemChange.Published(
                        item.id(),
                        item.revision(),
                        item.edition(),
                        item.number(),
                        item.slug(),
                        item.title(),
                        item.summary(),
                        "",
                        item.place(),
                        item.onlineUrl(),
                        item.days(),
                        item.recurrence(),
                        item.goals(),
                        item.municipalities(),
                        item.themes(),
                        item.picture(),
                        item.firstPublishedAt(),
                        item.publishedAt(),
                        item.cancelled());
        return new String(ChangeJson.write(brief), StandardCharsets.UTF_8);
    }

    private static Told participant(ParticipationChange.Recorded part) {
        if (part.status() != ParticipationChange.Status.CONFIRMED) {
            return new Told.Gone(HappeningKind.PARTICIPANTS, part.id(), part.revision());
        }
        return new Told.Shown(
                HappeningKind.PARTICIPANTS,
                part.id(),
                part.revision(),
                "",
                "",
                "",
                null,
                "",
                part.goals(),
                List.of(part.id()),
                part.recordedAt(),
                joinedOn(part),
                null,
                null);
    }

    private static @Nullable LocalDate joinedOn(ParticipationChange.Recorded part) {
        var recognised = part.steps().recognisedOn();
        var date = recognised == null ? part.joinedOn() : recognised;
        return date == null ? null : lastDay(date);
    }

    /// The last day that a date can be which is as precise as its source.
    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static Told shown(
            HappeningKind kind,
            UUID id,
            long revision,
            String title,
            String summary,
            String path,
            @Nullable MediaUse picture,
            List<Integer> goals,
            List<String> municipalities,
            Instant newAt) {
        return new Told.Shown(
                kind,
                id.toString(),
                revision,
                title,
                summary,
                path,
                picture == null ? null : picture.media(),
                picture == null ? "" : picture.alternative(),
                goals,
                municipalities,
                newAt,
                null,
                null,
                null);
    }

    private static Told gone(HappeningKind kind, UUID id, long revision) {
        return new Told.Gone(kind, id.toString(), revision);
    }
}
