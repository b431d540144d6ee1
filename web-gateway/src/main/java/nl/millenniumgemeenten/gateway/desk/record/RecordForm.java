package nl.millenniumgemeenten.gateway.desk.record;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.problem.Problem;

/// A form of a record that was sent, as far as what comes of it is concerned.
public interface RecordForm<J> {

    /// Where to go on when it was saved.
    String savedAt(J record, long revision);

    /// What the service found wrong, beside the fields.
    List<FormErrorView> errors(Problem problem);

    /// The form once more, with all that was typed.
    MutableHttpResponse<byte[]> again(HttpStatus status, List<FormErrorView> errors);

    /// Somebody else saved first.
    HttpResponse<?> conflict();
}
