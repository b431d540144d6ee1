package nl.millenniumgemeenten.municipality.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;

/// A field that a correction changed: what is no longer there and what is new. Both are empty where
/// the field may say something about a person; then we keep only that it changed.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignUpChange(String field, List<String> removed, List<String> added) {

    SignUpChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /// What is different in a corrected sign-up.
    ///
    /// @param decisionReplaced whether another decision came along
    static List<SignUpChange> between(SignUp before, SignUp after, boolean decisionReplaced) {
        var was = before.submission();
        var is = after.submission();
        var changes = new ArrayList<SignUpChange>();
        add(changes, "decidedBy", List.of(was.decidedBy().name()), List.of(is.decidedBy().name()));
        add(
                changes,
                "decidedOn",
                List.of(was.decidedOn().toString()),
                List.of(is.decidedOn().toString()));
        add(changes, "goals", numbers(was), numbers(is));
        add(changes, "themes", was.themes(), is.themes());
        if (!was.note().equals(is.note())) {
            changes.add(hidden("note"));
        }
        if (decisionReplaced) {
            changes.add(hidden("decision"));
        }
        if (before.state() instanceof SignUp.Open first
                && after.state() instanceof SignUp.Open then
                && !first.person().equals(then.person())) {
            changes.add(hidden("contact"));
        }
        return List.copyOf(changes);
    }

    private static void add(
            List<SignUpChange> changes, String field, List<String> was, List<String> is) {
        var change = new SignUpChange(field, without(was, is), without(is, was));
        if (!change.removed().isEmpty() || !change.added().isEmpty()) {
            changes.add(change);
        }
    }

    private static List<String> numbers(Submission submission) {
        return submission.goals().stream().map(String::valueOf).toList();
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static SignUpChange hidden(String field) {
        return new SignUpChange(field, List.of(), List.of());
    }
}
