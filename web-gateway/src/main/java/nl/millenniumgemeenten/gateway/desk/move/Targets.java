package nl.millenniumgemeenten.gateway.desk.move;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// What the service finds wrong with where something goes.
final class Targets {
    /// The fields of the forms here; what is wrong with another is about the whole form.
    private static final List<String> FIELDS = List.of("reason", "title");

    private Targets() {}

    /// What the service refuses, beside the fields.
    static List<FormErrorView> errors(Outcome.Refused<?> refused) {
        var errors = refused.problem().errors();
        return errors.isEmpty()
                ? List.of(new FormErrorView("", refused.detail()))
                : errors.stream()
                        .map(fault -> new FormErrorView(field(fault.pointer()), fault.detail()))
                        .toList();
    }

    private static String field(String pointer) {
        var name = pointer.substring(1).split("/", 2)[0];
        return FIELDS.contains(name) ? name : "";
    }
}
