package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// Somebody else saved first: both versions beside each other, and the choice between them.
/// `changed` says when the other version was saved; `mine` is posted to `action` to save it over
/// the other one after all, and carries the other version's revision; `theirsPath` opens the other
/// version.
public record ConflictView(
        DeskLayoutView layout,
        String title,
        String changed,
        List<ConflictFieldView> fields,
        String action,
        List<HiddenFieldView> mine,
        String theirsPath) {

    public ConflictView {
        fields = List.copyOf(fields);
        mine = List.copyOf(mine);
    }
}
