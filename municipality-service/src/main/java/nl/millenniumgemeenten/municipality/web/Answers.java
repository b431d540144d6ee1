package nl.millenniumgemeenten.municipality.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Answers that every resource of the register gives in the same way.
public final class Answers {
    private Answers() {}

    /// The record, with its revision as ETag.
    public static HttpResponse<?> found(Revised<?> revised, Object json) {
        return HttpResponse.ok(json).header(HttpHeaders.ETAG, IfMatch.etag(revised.revision()));
    }

    /// The record after a write: 201 with its address where it is new, else 200.
    public static HttpResponse<?> written(
            Expected expected, Revised<?> revised, Object json, String path) {
        return switch (expected) {
            case Expected.Nothing() ->
                    HttpResponse.created(json, URI.create(path))
                            .header(HttpHeaders.ETAG, IfMatch.etag(revised.revision()));
            case Expected.Revision(_) -> found(revised, json);
        };
    }

    /// The rules that a write breaks, each with its field.
    public static HttpResponse<?> refused(List<Fault> faults) {
        return problem(faults).response();
    }

    /// The same, to be thrown.
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(problem(faults));
    }

    /// Why there is nothing at an address.
    public static ProblemException missing(String detail) {
        return new ProblemException(ProblemType.NO_SUCH_THING, detail);
    }

    /// A problem with one field.
    public static ProblemException problem(ProblemType type, String field, String detail) {
        return new ProblemException(
                new Problem(
                        type.uri(),
                        type.title(),
                        type.status(),
                        detail,
                        null,
                        List.of(problem(field, detail))));
    }

    private static Problem problem(List<Fault> faults) {
        return Problem.invalid(
                faults.stream().map(fault -> problem(fault.field(), fault.detail())).toList());
    }

    private static Problem.FieldProblem problem(String field, String detail) {
        return new Problem.FieldProblem("/" + field, detail);
    }
}
