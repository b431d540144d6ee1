package nl.millenniumgemeenten.gateway.desk.menu;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.KeepingView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// One menu as a form. `opened` is what it was filled with.
public record MenuFormView(
        String id,
        String title,
        String explanation,
        long revision,
        List<HiddenFieldView> opened,
        KeepingView keeping,
        List<MenuRowView> rows) {
    public MenuFormView {
        opened = List.copyOf(opened);
        rows = List.copyOf(rows);
    }
}
