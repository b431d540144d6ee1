package nl.millenniumgemeenten.gateway.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.KeepJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyJson;

/// Turns forms into working copies and back.
public final class Copies {
    /// The field with the moment of the copy that a form knows: of what was typed in it, or what it
    /// went on with.
    private static final String KEPT = "kept";

    /// The field that tells the windows of one person apart.
    private static final String WINDOW = "window";

    private static final Set<String> NOT_TYPED =
            Set.of("csrf", "action", "revision", "edition", KEPT, WINDOW);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WINDOW_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private Copies() {}

    /// What was typed, to be kept.
    static KeepJson toKeep(Form form) {
        return new KeepJson(
                edition(form),
                form.revision(),
                window(form),
                seen(form).map(Instant::toString).orElse(""),
                fields(form));
    }

    /// What was typed, without what goes along with it.
    private static Map<String, List<String>> fields(Form form) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.keySet().removeAll(NOT_TYPED);
        return fields;
    }

    /// The form as it was when it was kept.
    public static Form form(WorkingCopyJson copy) {
        return new Form(copy.fields())
                .with("revision", Long.toString(copy.revision()))
                .with("edition", Integer.toString(copy.edition()));
    }

    /// The moment of the copy that a form goes on with, for the field that names it; empty if there
    /// is none.
    static String kept(Optional<WorkingCopyJson> copy) {
        return copy.map(WorkingCopyJson::keptAt).map(Instant::toString).orElse("");
    }

    /// The moment of the copy that a form knows; empty if there is none.
    static String kept(Form form) {
        return form.line(KEPT);
    }

    /// The window that a form stands in; empty if it does not say.
    public static String window(Form form) {
        return window(form.line(WINDOW));
    }

    /// The name of a window, if this is one; or else empty.
    public static String window(String window) {
        return WINDOW_NAME.matcher(window).matches() ? window : "";
    }

    /// The copy that a form names as the one that its sender has seen, if it names one.
    static Optional<Instant> seen(Form form) {
        return moment(kept(form));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The copy of a window; the newest for a window without a name.
    public static Optional<WorkingCopyJson> chosen(List<WorkingCopyJson> copies, String window) {
        return copies.stream()
                .filter(copy -> window.isEmpty() || window.equals(copy.window()))
                .findFirst();
    }

    /// Whether this copy is of this form, and not of another window of the same person.
    static boolean isOf(WorkingCopyJson copy, Form form) {
        var window = window(form);
        return copy.keptAt().toString().equals(kept(form))
                || (!window.isEmpty() && window.equals(copy.window()));
    }

    /// The edition that a form was filled with; 0 if it does not say.
    public static int edition(Form form) {
        var typed = form.line("edition");
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    /// The id under which something new is kept until it is saved.
    public static Optional<UUID> newId(Form form) {
        return form.id("copy");
    }
}
