package nl.millenniumgemeenten.gateway.page.map;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The map of a day: the municipalities that take part, and the others. `provinces` is the path of
/// the borders between provinces. `summary` says in a sentence what is to be seen, `drawnFrom`
/// where the shapes are from, and is empty where dots stand for them.
public record MapView(
        LayoutView layout,
        int width,
        int height,
        List<AreaView> others,
        List<AreaView> participants,
        String provinces,
        String summary,
        String drawnFrom,
        DayChoiceView day,
        List<OptionView> goals,
        List<ProvinceRowView> provinceRows,
        List<MapRowView> rows,
        LinkView list) {

    public MapView {
        others = List.copyOf(others);
        participants = List.copyOf(participants);
        goals = List.copyOf(goals);
        provinceRows = List.copyOf(provinceRows);
        rows = List.copyOf(rows);
    }
}
