package nl.millenniumgemeenten.gateway.contact;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;

/// A profile that two people changed at the same time. What only one of them touched becomes what
/// that one made of it; where both did, what was typed stands until its writer has seen the other.
///
/// @param form to go on with, over what is stored now
/// @param differences the fields that somebody else changed
public record ProfileMerge(Form form, List<Difference> differences) {
    /// Before the name of a field: what it held when the form was opened.
    static final String OPENED = "opened-";

    public ProfileMerge {
        differences = List.copyOf(differences);
    }

    /// A field that somebody else changed.
    ///
    /// @param mine what was typed, or what stood there where nothing was
    /// @param touched whether this writer changed it too: then what was typed is in the form
    public record Difference(
            String field, String label, String mine, String theirs, boolean touched) {}

    /// A form as it is opened: it takes along what it was filled with.
    static Form opened(Form filled) {
        var form = filled;
        for (var field : ProfileForm.LABELS.keySet()) {
            form = form.with(OPENED + field, filled.text(field));
        }
        return form;
    }

    /// What was typed, brought together with what is stored now.
    static ProfileMerge of(Form typed, Form stored) {
        var form = opened(stored);
        var differences = new ArrayList<Difference>();
        for (var label : ProfileForm.LABELS.entrySet()) {
            var field = label.getKey();
            var mine = typed.text(field).strip();
            var theirs = stored.text(field).strip();
            // A form that does not say what it was filled with was typed as a whole.
            boolean known = typed.fields().containsKey(OPENED + field);
            var before = typed.text(OPENED + field).strip();
            boolean touched = !known || !mine.equals(before);
            if (touched) {
                form = form.with(field, typed.text(field));
            }
            if (!theirs.equals(mine) && !(known && theirs.equals(before))) {
                differences.add(new Difference(field, label.getValue(), mine, theirs, touched));
            }
        }
        return new ProfileMerge(form, differences);
    }
}
