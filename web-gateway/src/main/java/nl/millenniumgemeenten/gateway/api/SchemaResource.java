package nl.millenniumgemeenten.gateway.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The JSON Schemas that the `dataschema` of every event points at.
@Controller("/schemas")
class SchemaResource {
    private static final Map<String, byte[]> SCHEMAS =
            Arrays.stream(ChangeType.values())
                    .map(ChangeType::schemaResource)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    name -> name.substring(name.lastIndexOf('/') + 1),
                                    SchemaResource::read));

    @Get("/{name}")
    @Produces("application/schema+json")
    HttpResponse<byte[]> schema(String name) {
        var schema = SCHEMAS.get(name);
        if (schema == null) {
            throw new ProblemException(ProblemType.NO_SUCH_THING, "Dit schema bestaat niet.");
        }
        return HttpResponse.ok(schema).header("Cache-Control", "public, max-age=3600");
    }

    private static byte[] read(String name) {
        try (var in = ChangeType.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
