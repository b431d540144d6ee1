package nl.millenniumgemeenten.gateway.page.map;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DayChoiceView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The map of a day, of the country or of one province (`near`). `areas` are painted in their
/// order, their names above all of them. `borders` is the path of the borders between provinces.
/// `summary` says in a sentence what is to be seen, `drawnFrom` where the shapes are from, and is
/// empty where dots stand for them.
public record MapView(
        LayoutView layout,
        String title,
        boolean near,
        int width,
        int height,
        List<AreaGroupView> areas,
        String borders,
        String summary,
        List<String> drawnFrom,
        DayChoiceView day,
        List<OptionView> goals,
        List<OptionView> provinces,
        List<ProvinceRowView> provinceRows,
        String rowsTitle,
        List<MapRowView> rows,
        List<LinkView> links) {

    public MapView {
        areas = List.copyOf(areas);
        drawnFrom = List.copyOf(drawnFrom);
        goals = List.copyOf(goals);
        provinces = List.copyOf(provinces);
        provinceRows = List.copyOf(provinceRows);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }
}
