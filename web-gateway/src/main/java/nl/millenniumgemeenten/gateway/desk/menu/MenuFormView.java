package nl.millenniumgemeenten.gateway.desk.menu;

import java.util.List;

/// One menu as a form.
public record MenuFormView(
        String id, String title, String explanation, long revision, List<MenuRowView> rows) {
    public MenuFormView {
        rows = List.copyOf(rows);
    }
}
