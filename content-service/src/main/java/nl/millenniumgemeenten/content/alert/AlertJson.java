package nl.millenniumgemeenten.content.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.events.AlertChange;

/// The fields of an edition of an alert, as they are stored and as the desk reads them.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AlertJson(String title, String bodyHtml, String severity, String path) {

    static AlertJson of(AlertContent content) {
        return new AlertJson(
                content.title(), content.body().value(), content.severity().name(), content.path());
    }

    AlertContent content() {
        return new AlertContent(
                title, SafeHtml.stored(bodyHtml), AlertChange.Severity.valueOf(severity), path);
    }
}
