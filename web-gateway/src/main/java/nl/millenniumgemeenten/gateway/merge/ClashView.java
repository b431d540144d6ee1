package nl.millenniumgemeenten.gateway.merge;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// A field that two people touched: both versions, theirs first, and the choice between them.
/// `together` is a proposal with the words of both, for what is `mixable`; what may be `both` can
/// hold the rows of both; `markup` tells that it is the markup of a text; `carried` are both
/// versions as they go along with the form.
public record ClashView(
        String name,
        String label,
        List<ComparedRowView> rows,
        String together,
        boolean mixable,
        boolean both,
        boolean markup,
        List<HiddenFieldView> carried) {

    public ClashView {
        rows = List.copyOf(rows);
        carried = List.copyOf(carried);
    }
}
