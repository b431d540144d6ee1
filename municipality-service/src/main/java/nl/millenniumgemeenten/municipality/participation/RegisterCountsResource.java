package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Roles;
import org.jspecify.annotations.Nullable;

/// The size of the register on a day, today in the Netherlands if none is named.
@Controller("/register-counts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class RegisterCountsResource {
    private final RegisterCounts counts;
    private final InstantSource clock;

    RegisterCountsResource(RegisterCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Serdeable
    record CountsJson(LocalDate at, int municipalities, int participating) {}

    @Get
    CountsJson get(@QueryValue @Nullable String at, @QueryValue @Nullable String recordedAt) {
        var day = QueryText.day("at", at).orElseGet(() -> Calendar.day(clock.instant()));
        var counted = counts.on(day, QueryText.moment("recordedAt", recordedAt));
        return new CountsJson(day, counted.municipalities(), counted.participating());
    }
}
