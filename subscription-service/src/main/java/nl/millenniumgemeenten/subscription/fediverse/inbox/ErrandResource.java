package nl.millenniumgemeenten.subscription.fediverse.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Replies that the website brings to where contributions are kept. Whoever fetches one deletes it
/// once it is there; until then it is fetched again, by any number of instances.
@Controller("/fediverse/replies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class ErrandResource {
    private static final int MOST = 100;

    private final Errands errands;
    private final JsonMapper json;

    ErrandResource(Errands errands, JsonMapper json) {
        this.errands = errands;
        this.json = json;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ErrandJson(UUID id, String method, String path, @Nullable JsonNode body) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ErrandsJson(List<ErrandJson> items) {
        ErrandsJson {
            items = List.copyOf(items);
        }
    }

    @Get
    ErrandsJson list(@QueryValue(defaultValue = "20") int limit) {
        return new ErrandsJson(
                errands.oldest(Math.clamp(limit, 1, MOST)).stream().map(this::json).toList());
    }

    /// Deleting what is gone is well, too.
    @Delete("/{id}")
    HttpResponse<?> delete(UUID id) {
        errands.remove(id);
        return HttpResponse.noContent();
    }

    private ErrandJson json(Errands.Errand errand) {
        return new ErrandJson(
                errand.id(),
                errand.method(),
                errand.path(),
                errand.body().map(this::parsed).orElse(null));
    }

    private JsonNode parsed(String body) {
        try {
            return Objects.requireNonNull(json.readValue(body, JsonNode.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
