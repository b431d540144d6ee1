package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.merge.ClashView;

/// Somebody else saved first, and touched the same fields. `changed` says when and who; `kept`
/// names the fields of the other that are merged already; `fields` go along to `action` unseen;
/// `save` is what saving is called; `theirsPath` opens the other version.
public record MergeView(
        DeskLayoutView layout,
        String title,
        String changed,
        List<String> kept,
        List<ClashView> clashes,
        String action,
        List<HiddenFieldView> fields,
        String save,
        String theirsPath) {

    public MergeView {
        kept = List.copyOf(kept);
        clashes = List.copyOf(clashes);
        fields = List.copyOf(fields);
    }
}
