package nl.millenniumgemeenten.gateway.merge;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.form.Form;

/// What a form held when it was opened, carried along in the form itself: for what has no editions
/// to look it up in.
public final class Opened {
    private static final String PREFIX = "opened-";

    private Opened() {}

    /// A form that takes along what it is filled with.
    public static Form taking(Form filled, List<Field> fields) {
        var form = filled;
        for (var field : fields) {
            form = form.with(PREFIX + field.name(), filled.all(field.name()));
        }
        return form;
    }

    /// What the form was filled with, if it says so.
    public static Optional<Form> in(Form typed, List<Field> fields) {
        var opened = Form.EMPTY;
        for (var field : fields) {
            if (typed.fields().containsKey(PREFIX + field.name())) {
                opened = opened.with(field.name(), typed.all(PREFIX + field.name()));
            }
        }
        return Optional.of(opened).filter(form -> !form.fields().isEmpty());
    }

    /// Whether a field of a form tells what another was filled with.
    public static boolean tells(String name) {
        return name.startsWith(PREFIX);
    }
}
