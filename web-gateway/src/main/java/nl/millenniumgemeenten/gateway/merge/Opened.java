package nl.millenniumgemeenten.gateway.merge;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

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

    /// A form that takes along all that it is filled with.
    public static Form taking(Form filled) {
        return taking(
                filled,
                filled.fields().keySet().stream()
                        .filter(name -> !tells(name) && !name.equals("revision"))
                        .map(name -> new Field(name, name))
                        .toList());
    }

    /// What goes along in the form unseen.
    public static List<HiddenFieldView> hidden(Form form) {
        return HiddenFieldView.all(form.fields()).stream()
                .filter(field -> tells(field.name()))
                .toList();
    }

    /// What the form was filled with, if it says so.
    public static Optional<Form> in(Form typed) {
        return Optional.of(over(Form.EMPTY, typed)).filter(form -> !form.fields().isEmpty());
    }

    /// What a form was filled with: this, but for what the form itself says of it.
    public static Form over(Form filled, Form typed) {
        var form = filled;
        for (var name : typed.fields().keySet()) {
            if (tells(name)) {
                form = form.with(name.substring(PREFIX.length()), typed.all(name));
            }
        }
        return form;
    }

    /// A form that takes along what another does.
    public static Form again(Form form, Form filled) {
        var again = form;
        for (var name : filled.fields().keySet()) {
            if (tells(name)) {
                again = again.with(name, filled.all(name));
            }
        }
        return again;
    }

    /// Whether a field of a form tells what another was filled with.
    public static boolean tells(String name) {
        return name.startsWith(PREFIX);
    }
}
