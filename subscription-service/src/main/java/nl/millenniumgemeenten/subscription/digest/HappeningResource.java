package nl.millenniumgemeenten.subscription.digest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// What an issue can tell of, for who picks from it: the hundred newest that fit.
@Controller("/happenings")
@Secured({"contributor", "editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class HappeningResource {
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Digest digest;
    private final InstantSource clock;

    HappeningResource(Digest digest, InstantSource clock) {
        this.digest = digest;
        this.clock = clock;
    }

    @Get
    HappeningsJson get(
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String since) {
        var words = q == null ? "" : q.strip();
        if (words.length() > LONGEST) {
            throw malformed("Zoek met hoogstens " + LONGEST + " tekens.");
        }
        return HappeningsJson.of(
                digest.find(
                        kind(kind),
                        words,
                        since(since),
                        LocalDate.ofInstant(clock.instant(), Occurrences.ZONE),
                        MOST));
    }

    private static Optional<HappeningKind> kind(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                HappeningKind.of(word)
                        .orElseThrow(() ->
                                malformed(
                                        "Kies news, activities, agenda, resources of participants.")));
    }

    private static Instant since(@Nullable String moment) {
        if (moment == null || moment.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(moment).toInstant();
        } catch (DateTimeParseException not) {
            throw malformed("Dit is geen moment, zoals 2026-12-01T09:00:00Z.");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED, detail);
    }
}
