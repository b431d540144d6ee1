package nl.millenniumgemeenten.gateway.desk.edition;

import java.util.List;
import nl.millenniumgemeenten.gateway.merge.ComparedRowView;

/// A field in which two versions differ.
public record ComparedFieldView(String label, List<ComparedRowView> rows) {

    public ComparedFieldView {
        rows = List.copyOf(rows);
    }
}
