package nl.millenniumgemeenten.gateway.desk.page;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The screen to choose another place for a page on.
public record PageMoveView(
        DeskLayoutView layout,
        String title,
        String address,
        String action,
        long revision,
        List<OptionView> parents) {
    public PageMoveView {
        parents = List.copyOf(parents);
    }
}
