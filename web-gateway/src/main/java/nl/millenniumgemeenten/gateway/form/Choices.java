package nl.millenniumgemeenten.gateway.form;

import java.util.List;

/// What a person decided about fields of which two people made something else. The names of such a
/// form say what each value is, so that all of it goes along wherever the form has to wait.
public final class Choices {
    /// The name of every field that two people made something else of.
    public static final String CLASH = "clash";

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

    /// The form as it was decided. One that holds no clashes stays as it is.
    static Form settled(Form form) {
        var settled = form;
        for (var field : form.all(CLASH)) {
            var chosen = form.line(CHOICE + field);
            // Nothing that was typed is thrown away because a choice is missing.
            var version = VERSIONS.contains(chosen) ? chosen : MINE;
            settled = settled.with(field, form.all(carried(version, field)));
            for (var each : VERSIONS) {
                settled = settled.without(carried(each, field));
            }
            settled = settled.without(CHOICE + field);
        }
        return settled.without(CLASH);
    }
}
