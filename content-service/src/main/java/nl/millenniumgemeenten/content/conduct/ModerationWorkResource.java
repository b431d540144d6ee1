package nl.millenniumgemeenten.content.conduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// How much there is to do for moderators, for the website, which mails those who want so.
@Controller("/moderation-work")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.SERVICE)
class ModerationWorkResource {
    private final ReadModerationWork read;

    ModerationWorkResource(ReadModerationWork read) {
        this.read = read;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ModerationWorkJson(int waiting, int reported, @Nullable Instant newestAt) {}

    @Get
    ModerationWorkJson get() {
        var work = read.now();
        return new ModerationWorkJson(
                work.waiting(), work.reported(), work.newestAt().orElse(null));
    }
}
