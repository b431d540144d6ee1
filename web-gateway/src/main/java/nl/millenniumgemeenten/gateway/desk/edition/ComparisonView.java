package nl.millenniumgemeenten.gateway.desk.edition;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// Two saved versions beside each other. `before` and `after` name them; `same` are the fields in
/// which they do not differ.
public record ComparisonView(
        DeskLayoutView layout,
        String title,
        String before,
        String after,
        String listPath,
        List<ComparedFieldView> fields,
        List<String> same) {

    public ComparisonView {
        fields = List.copyOf(fields);
        same = List.copyOf(same);
    }
}
