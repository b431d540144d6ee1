package nl.millenniumgemeenten.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A problem details body (RFC 9457, `application/problem+json`).
///
/// @param type stable URI from the catalogue
/// @param detail for the person who reads it: what is wrong and what can be done
/// @param instance a URN to quote when asking for help; absent where nothing was logged
/// @param errors the fields at fault, all of them; empty where no field is
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldProblem> errors) {

    /// The media type of problem details.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// One field at fault.
    ///
    /// @param pointer JSON Pointer (RFC 6901) into the request body, such as `/title`
    /// @param detail what is wrong with it, in Dutch
    @Serdeable
    public record FieldProblem(String pointer, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /// A problem without fields.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
    }

    /// Field values that cannot be accepted, each named.
    public static Problem invalid(List<FieldProblem> errors) {
        var type = ProblemType.INVALID;
        var detail =
                errors.size() == 1
                        ? "Eén veld klopt nog niet."
                        : errors.size() + " velden kloppen nog niet.";
        return new Problem(type.uri(), type.title(), type.status(), detail, null, errors);
    }

    /// Something broke here; the instance stands in the log too.
    public static Problem unexpected(UUID instance) {
        var type = ProblemType.UNEXPECTED;
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "Probeer het later opnieuw. Noem dit nummer als je ons mailt.",
                "urn:uuid:" + instance,
                List.of());
    }

    /// This problem as an answer.
    public MutableHttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .contentType(MEDIA_TYPE)
                .body(this);
    }
}
