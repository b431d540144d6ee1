package nl.millenniumgemeenten.gateway.desk.menu;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// A link in the form of a menu. `number` counts from 0; the errors are empty where nothing is
/// wrong.
public record MenuRowView(
        int number,
        String label,
        List<OptionView> pages,
        String address,
        boolean fresh,
        boolean last,
        String labelError,
        String addressError) {
    public MenuRowView {
        pages = List.copyOf(pages);
    }

    /// What it is called for who hears it.
    public String name() {
        return fresh ? "nieuwe link" : "link " + (number + 1);
    }
}
