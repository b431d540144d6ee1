package nl.millenniumgemeenten.gateway.form;

import java.util.List;

/// What a person decided about fields of which two people made something else. The names of such a
/// form say what each value is, so that all of it goes along wherever the form has to wait.
public final class Choices {
    /// Whose version it is to be: one of those below.
    public static final String CHOICE = "choice-";

    public static final String MINE = "mine";
    public static final String THEIRS = "theirs";
    public static final String TOGETHER = "together";

    private static final List<String> VERSIONS = List.of(MINE, THEIRS, TOGETHER);

    private Choices() {}

    /// The name of the field that carries a version.
    public static String carried(String version, String field) {
        return version + "-" + field;
    }

    /// The form as it was decided. One that holds no choices stays as it is.
    static Form settled(Form form) {
        var settled = form;
        for (var name : form.fields().keySet()) {
            if (name.startsWith(CHOICE)) {
                var field = name.substring(CHOICE.length());
                var chosen = form.line(name);
                // Nothing is thrown away because a choice is missing.
                var version = VERSIONS.contains(chosen) ? chosen : MINE;
                settled = settled.with(field, form.all(carried(version, field)));
                for (var carried : VERSIONS) {
                    settled = settled.without(carried(carried, field));
                }
                settled = settled.without(name);
            }
        }
        return settled;
    }
}
