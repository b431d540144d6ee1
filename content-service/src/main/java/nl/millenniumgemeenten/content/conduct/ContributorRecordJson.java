package nl.millenniumgemeenten.content.conduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.WriterJson;
import nl.millenniumgemeenten.content.editing.EditorJson;
import nl.millenniumgemeenten.content.measure.Measure;
import org.jspecify.annotations.Nullable;

/// What the desk knows of somebody who writes in discussions.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContributorRecordJson(
        WriterJson writer,
        @Nullable Instant since,
        CountsJson counts,
        List<TextJson> texts,
        List<MeasureJson> measures) {

    @Serdeable
    record CountsJson(
            int onSite, int hidden, int takenBack, int waiting, int refused, int reported) {
        static CountsJson of(ContributorRecord.Counts counts) {
            return new CountsJson(
                    counts.onSite(),
                    counts.hidden(),
                    counts.takenBack(),
                    counts.waiting(),
                    counts.refused(),
                    counts.reported());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TextJson(
            UUID id,
            UUID discussion,
            String title,
            @Nullable Long number,
            @Nullable Integer position,
            String bodyHtml,
            Instant writtenAt,
            String standing,
            String reason,
            int reports) {
        static TextJson of(ContributorRecord.Text text) {
            return new TextJson(
                    text.id(),
                    text.discussion().id(),
                    text.discussion().title(),
                    text.place().map(ContributorRecord.Place::number).orElse(null),
                    text.place().map(ContributorRecord.Place::position).orElse(null),
                    text.html(),
                    text.writtenAt(),
                    text.standing().name(),
                    text.reason(),
                    text.reports());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MeasureJson(
            UUID id,
            String kind,
            @Nullable UUID contribution,
            String reason,
            Instant takenAt,
            EditorJson takenBy,
            @Nullable Instant liftedAt,
            @Nullable EditorJson liftedBy) {
        static MeasureJson of(Measure measure) {
            return new MeasureJson(
                    measure.id(),
                    measure.kind().name(),
                    measure.contribution().map(ContributionId::value).orElse(null),
                    measure.reason(),
                    measure.takenAt(),
                    EditorJson.of(measure.takenBy()),
                    measure.lifted().map(Measure.Lifted::at).orElse(null),
                    measure.lifted().map(Measure.Lifted::by).map(EditorJson::of).orElse(null));
        }
    }

    static ContributorRecordJson of(ContributorRecord found) {
        return new ContributorRecordJson(
                WriterJson.of(found.writer()),
                found.since().orElse(null),
                CountsJson.of(found.counts()),
                found.texts().stream().map(TextJson::of).toList(),
                found.measures().stream().map(MeasureJson::of).toList());
    }
}
