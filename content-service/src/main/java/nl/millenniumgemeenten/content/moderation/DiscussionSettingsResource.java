package nl.millenniumgemeenten.content.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What waits for a moderator, and what does not.
@Controller("/discussion-settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class DiscussionSettingsResource {
    private final ConfigureDiscussions configure;

    DiscussionSettingsResource(ConfigureDiscussions configure) {
        this.configure = configure;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DiscussionSettingsJson(
            boolean firstWaits,
            boolean laterWait,
            @Nullable Integer mostLinks,
            boolean spamWaits) {}

    @Get
    HttpResponse<DiscussionSettingsJson> get() {
        return answer(configure.current());
    }

    @Put
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<DiscussionSettingsJson> put(
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var firstWaits = fields.yes("firstWaits");
        var laterWait = fields.yes("laterWait");
        var mostLinks = fields.optionalInteger("mostLinks", 0, DiscussionSettings.MOST_LINKS);
        var spamWaits = fields.optionalYes("spamWaits");
        fields.orThrow();
        return answer(
                configure.handle(
                        new DiscussionSettings(seen, firstWaits, laterWait, mostLinks, spamWaits)));
    }

    private static HttpResponse<DiscussionSettingsJson> answer(DiscussionSettings settings) {
        return HttpResponse.ok(
                        new DiscussionSettingsJson(
                                settings.firstWaits(),
                                settings.laterWait(),
                                settings.mostLinks().orElse(null),
                                settings.spamWaits()))
                .header(HttpHeaders.ETAG, IfMatch.etag(settings.revision()));
    }
}
