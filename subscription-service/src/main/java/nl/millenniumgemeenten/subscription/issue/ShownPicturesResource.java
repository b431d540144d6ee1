package nl.millenniumgemeenten.subscription.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What the website is to show before issues begin, and what came of that.
@Controller("/issue-pictures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class ShownPicturesResource {
    private static final Pattern STATE = Pattern.compile("shown|missing");

    private final ShownPictures pictures;

    ShownPicturesResource(ShownPictures pictures) {
        this.pictures = pictures;
    }

    /// All that is wanted.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WantedJson(List<ItemJson> items) {
        WantedJson {
            items = List.copyOf(items);
        }

        /// Of one issue.
        @Serdeable
        @JsonInclude(JsonInclude.Include.ALWAYS)
        record ItemJson(UUID issue, int edition, List<UUID> media) {
            ItemJson {
                media = List.copyOf(media);
            }
        }
    }

    @Get
    WantedJson wanted() {
        return new WantedJson(
                pictures.wanted().stream()
                        .map(wanted ->
                                new WantedJson.ItemJson(
                                        wanted.issue().value(), wanted.edition(), wanted.media()))
                        .toList());
    }

    /// Everybody can see them, or nobody ever will. Said again it changes nothing.
    @Put("/{issue}")
    @Status(HttpStatus.NO_CONTENT)
    void put(UUID issue, @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var edition = fields.integer("edition", 1, Integer.MAX_VALUE);
        var state = fields.text("state", STATE, "Kies shown of missing.");
        fields.orThrow();
        if (state.equals("shown")) {
            pictures.shown(new IssueId(issue), edition);
        } else {
            pictures.missing(new IssueId(issue), edition);
        }
    }
}
