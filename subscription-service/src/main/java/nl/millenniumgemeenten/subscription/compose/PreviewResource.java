package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Shows what somebody writes as readers would get it. Nothing of it is kept.
@Controller("/issue-previews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"contributor", "editor", "administrator"})
class PreviewResource {
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_ADDRESS = 2000;

    private final Composer composer;

    PreviewResource(Composer composer) {
        this.composer = composer;
    }

    @Post
    @Status(HttpStatus.OK)
    PreviewJson post(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var subject = fields.text("subject", 0, LONGEST_LINE);
        var preheader = fields.text("preheader", 0, LONGEST_LINE);
        var blocks = BlockFields.read(fields);
        var pictures = pictures(fields, blocks);
        fields.orThrow();
        var letter = new Letter(0, subject, preheader, "nl", blocks);
        return PreviewJson.of(letter, composer.compose(letter, pictures));
    }

    /// The addresses of media that are not public yet.
    static Map<UUID, String> pictures(RequestFields fields, List<Block> blocks) {
        var addresses = new HashMap<UUID, String>();
        fields.optionalObject(
                "pictures",
                given -> {
                    for (var block : blocks) {
                        if (block instanceof Block.Picture picture) {
                            address(given, picture.media())
                                    .ifPresent(url -> addresses.put(picture.media(), url));
                        }
                    }
                    return addresses;
                });
        return addresses;
    }

    private static Optional<String> address(RequestFields given, UUID media) {
        return given.optionalObject(
                        media.toString(),
                        picture -> {
                            var url = picture.text("url", 1, LONGEST_ADDRESS);
                            if (!url.isEmpty() && !Addresses.page(url)) {
                                picture.refuse("url", "Dit is geen adres.");
                            }
                            return url;
                        })
                .filter(url -> !url.isEmpty());
    }
}
