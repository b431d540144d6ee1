package nl.millenniumgemeenten.gateway.page.figures;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// The campaign in numbers. `goalsNote` says of how many participants no goal is known,
/// `inhabitantsNote` which years are left out; both may be empty.
public record FiguresView(
        LayoutView layout,
        String lead,
        DayChoiceView day,
        GrowthView growth,
        List<BarView> goals,
        String goalsNote,
        List<BarView> inhabitants,
        String inhabitantsNote,
        List<BarView> provinces,
        ColumnsView municipalities,
        LinkView map) {

    public FiguresView {
        goals = List.copyOf(goals);
        inhabitants = List.copyOf(inhabitants);
        provinces = List.copyOf(provinces);
    }
}
