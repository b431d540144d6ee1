package nl.millenniumgemeenten.content.media;

import io.micronaut.json.tree.JsonNode;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what an editor says of a picture or document.
final class MediumFields {
    private MediumFields() {}

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field at
    ///   fault
    static Medium.Description read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var title = TextFields.line(fields, "title", 1, 160);
        var credit = TextFields.line(fields, "credit", 0, 120);
        var alternative = TextFields.line(fields, "alternative", 0, 250);
        var x = fields.optionalDecimal("focalX", 0, 1);
        var y = fields.optionalDecimal("focalY", 0, 1);
        if (x.isPresent() != y.isPresent()) {
            fields.refuse(
                    x.isPresent() ? "focalY" : "focalX",
                    "Vul beide getallen in, of geen van beide.");
        }
        fields.orThrow();
        var focus =
                x.isPresent() && y.isPresent()
                        ? new Medium.Focus.Point(x.get(), y.get())
                        : new Medium.Focus.Unknown();
        return new Medium.Description(title, credit, alternative, focus);
    }
}
