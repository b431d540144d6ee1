package nl.millenniumgemeenten.gateway.page.figures;

import java.util.List;

/// A picture of columns, and the table that says the same.
public record ColumnsView(
        String summary, int height, int floor, List<ColumnView> columns, List<RowView> rows) {

    public ColumnsView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
