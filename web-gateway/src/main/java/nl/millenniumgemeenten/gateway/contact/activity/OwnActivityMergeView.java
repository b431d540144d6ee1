package nl.millenniumgemeenten.gateway.contact.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.merge.ClashView;

/// An activity in which a contact and somebody else changed the same fields.
///
/// @param kept what people call the fields of the other that came along already
/// @param action takes the choice, as the form of the activity does
/// @param fields go along unseen
/// @param theirsPath shows what is stored
public record OwnActivityMergeView(
        LayoutView layout,
        String municipality,
        String title,
        List<String> kept,
        List<ClashView> clashes,
        String action,
        List<HiddenFieldView> fields,
        String theirsPath) {

    public OwnActivityMergeView {
        kept = List.copyOf(kept);
        clashes = List.copyOf(clashes);
        fields = List.copyOf(fields);
    }
}
