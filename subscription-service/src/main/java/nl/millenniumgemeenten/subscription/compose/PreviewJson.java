package nl.millenniumgemeenten.subscription.compose;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What would be sent.
///
/// @param bytes how large its HTML is
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PreviewJson(String html, String plain, int bytes, List<Finding> findings) {

    PreviewJson {
        findings = List.copyOf(findings);
    }

    static PreviewJson of(Letter letter, Composed composed) {
        return new PreviewJson(
                composed.html(),
                composed.plain(),
                composed.bytes(),
                Checker.findings(letter, composed));
    }
}
