package nl.millenniumgemeenten.municipality.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.millenniumgemeenten.municipality.register.Recording;
import nl.millenniumgemeenten.municipality.register.Revised;

/// The history of a record, newest first: what it was, when that was recorded and by whom.
@Serdeable
public record Revisions<J>(List<Revision<J>> items) {
    public Revisions {
        items = List.copyOf(items);
    }

    /// One revision, with the record as its own address gives it.
    @Serdeable
    public record Revision<J>(long revision, Instant recordedAt, By recordedBy, J record) {}

    /// Who recorded it.
    @Serdeable
    public record By(String id, String name) {}

    /// The history; without one there is no such record.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException if nothing was ever recorded
    public static <T, J> Revisions<J> of(
            List<Recording<T>> recordings, Function<Revised<T>, J> json) {
        if (recordings.isEmpty()) {
            throw Answers.missing("Dit staat niet in het register.");
        }
        return new Revisions<>(
                recordings.stream()
                        .map(recording ->
                                new Revision<>(
                                        recording.revised().revision(),
                                        recording.revised().recordedAt(),
                                        new By(recording.author().id(), recording.author().name()),
                                        json.apply(recording.revised())))
                        .toList());
    }
}
