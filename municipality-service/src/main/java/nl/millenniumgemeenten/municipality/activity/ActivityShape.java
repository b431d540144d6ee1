package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.register.TableShape;
import org.jspecify.annotations.Nullable;

/// An activity as a row and as a published change. Work on a draft is announced to nobody.
final class ActivityShape implements TableShape<Activity> {
    private static final Argument<List<IllustrationJson>> PICTURES =
            Argument.listOf(IllustrationJson.class);

    private final JsonMapper json;

    ActivityShape(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String table() {
        return "activity";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "number",
                "municipality",
                "state",
                "title",
                "summary",
                "story",
                "result",
                "goals",
                "started_on",
                "ended_on",
                "partners",
                "pictures",
                "question",
                "published",
                "first_published_at",
                "published_at",
                "withdrawn_at");
    }

    @Override
    public Object id(Activity activity) {
        return activity.id();
    }

    @Override
    public @Nullable Object[] values(Activity activity) {
        var content = activity.content();
        var pictures = content.pictures().stream().map(IllustrationJson::of).toList();
        return new @Nullable Object[] {
            activity.id(),
            activity.number(),
            activity.municipality().value(),
            activity.state().name(),
            content.title(),
            content.summary(),
            content.story(),
            content.result(),
            content.goals().stream().mapToInt(Integer::intValue).toArray(),
            absent(content.startedOn().text()),
            absent(content.endedOn().text()),
            content.partners().toArray(String[]::new),
            toJson(pictures),
            absent(activity.question()),
            activity.presence() instanceof Presence.Live(var published, _, _)
                    ? toJson(ActivityContentJson.of(published))
                    : null,
            moment(ActivityJson.firstPublishedAt(activity.presence())),
            moment(ActivityJson.publishedAt(activity.presence())),
            moment(ActivityJson.withdrawnAt(activity.presence())),
        };
    }

    @Override
    public Activity read(ResultSet row) throws SQLException {
        var content =
                new ActivityContentJson(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("story"),
                        row.getString("result"),
                        List.of((Integer[]) row.getArray("goals").getArray()),
                        row.getString("started_on"),
                        row.getString("ended_on"),
                        List.of((String[]) row.getArray("partners").getArray()),
                        fromJson(row.getString("pictures"), PICTURES));
        return new Activity(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new MunicipalityCode(row.getString("municipality")),
                Activity.State.valueOf(row.getString("state")),
                content.content(),
                Objects.requireNonNullElse(row.getString("question"), ""),
                presence(row));
    }

    @Override
    public @Nullable ActivityChange change(Revised<Activity> changed) {
        return switch (changed.state().presence()) {
            case Presence.Live live when live.publishedAt().equals(changed.recordedAt()) ->
                    PublicActivity.published(changed, live);
            case Presence.TakenOff(_, var withdrawnAt)
                    when withdrawnAt.equals(changed.recordedAt()) ->
                    PublicActivity.withdrawn(changed, withdrawnAt);
            case Presence.Never _, Presence.Live _, Presence.TakenOff _ -> null;
        };
    }

    static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private Presence presence(ResultSet row) throws SQLException {
        var first = row.getObject("first_published_at", OffsetDateTime.class);
        if (first == null) {
            return new Presence.Never();
        }
        var published = row.getString("published");
        return published == null
                ? new Presence.TakenOff(
                        first.toInstant(),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant())
                : new Presence.Live(
                        fromJson(published, Argument.of(ActivityContentJson.class)).content(),
                        first.toInstant(),
                        row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T fromJson(String text, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
