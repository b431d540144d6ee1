package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Takes from the website how often links were followed, and tells it to the desk.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkClicksResource {
    private static final int MOST = 5_000;
    private static final UUID NONE = new UUID(0, 0);

    private final LinkClicks clicks;

    LinkClicksResource(LinkClicks clicks) {
        this.clicks = clicks;
    }

    /// The links of an issue; none if it does not count.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FollowedJson(List<ItemJson> items) {
        FollowedJson {
            items = List.copyOf(items);
        }

        /// One of them.
        @Serdeable
        record ItemJson(int link, String url, long clicks) {}
    }

    @Get("/issues/{id}/clicks")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    FollowedJson of(UUID id) {
        return new FollowedJson(
                clicks.of(new IssueId(id)).stream()
                        .map(link ->
                                new FollowedJson.ItemJson(link.link(), link.url(), link.clicks()))
                        .toList());
    }

    /// Adds what was counted since the last batch. The same batch again adds nothing.
    @Post("/clicks")
    @Status(HttpStatus.NO_CONTENT)
    @Secured("service")
    void post(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var batch = uuid(fields, "batch");
        var counts = fields.objects("counts", LinkClicksResource::count);
        if (counts.size() > MOST) {
            fields.refuse("counts", "Stuur er hoogstens %d tegelijk.".formatted(MOST));
        }
        fields.orThrow();
        clicks.add(batch, counts);
    }

    private static LinkClicks.Count count(RequestFields fields) {
        return new LinkClicks.Count(
                uuid(fields, "issue"),
                fields.integer("link", 1, Short.MAX_VALUE),
                fields.date("day"),
                fields.integer("clicks", 1, Integer.MAX_VALUE));
    }

    private static UUID uuid(RequestFields fields, String name) {
        return fields.optionalUuid(name)
                .orElseGet(() -> {
                    fields.refuse(name, "Dit moet een UUID zijn.");
                    return NONE;
                });
    }
}
