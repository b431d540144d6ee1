package nl.millenniumgemeenten.gateway.desk.move;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Reads where something goes, and what the service finds wrong with that.
final class Targets {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The fields of the forms here; what is wrong with another is about the whole form.
    private static final List<String> FIELDS = List.of("reason", "title");

    private Targets() {}

    static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

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
