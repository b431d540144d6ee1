package nl.millenniumgemeenten.municipality.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.BrokenRow;
import org.jspecify.annotations.Nullable;

/// What an activity tells, over HTTP and as the database keeps what is published.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActivityContentJson(
        String title,
        String summary,
        String story,
        @Nullable String result,
        List<Integer> goals,
        @Nullable String startedOn,
        @Nullable String endedOn,
        List<String> partners,
        List<IllustrationJson> pictures) {

    static ActivityContentJson of(ActivityContent content) {
        return new ActivityContentJson(
                content.title(),
                content.summary(),
                content.story(),
                ActivityShape.absent(content.result()),
                content.goals(),
                ActivityShape.absent(content.startedOn().text()),
                ActivityShape.absent(content.endedOn().text()),
                content.partners(),
                content.pictures().stream().map(IllustrationJson::of).toList());
    }

    ActivityContent content() {
        return new ActivityContent(
                title,
                summary,
                story,
                Objects.requireNonNullElse(result, ""),
                goals,
                date("startedOn", startedOn),
                date("endedOn", endedOn),
                partners,
                pictures.stream().map(IllustrationJson::illustration).toList());
    }

    private static PartialDate date(String field, @Nullable String text) {
        return PartialDate.parse(field, Objects.requireNonNullElse(text, ""))
                .orThrow(BrokenRow::new);
    }
}
