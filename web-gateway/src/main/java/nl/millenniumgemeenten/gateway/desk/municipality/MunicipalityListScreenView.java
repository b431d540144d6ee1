package nl.millenniumgemeenten.gateway.desk.municipality;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The municipalities that were looked for, by name.
public record MunicipalityListScreenView(
        DeskLayoutView layout,
        String query,
        String presence,
        List<OptionView> provinces,
        List<Choice> choices,
        String found,
        List<Row> rows) {

    public MunicipalityListScreenView {
        provinces = List.copyOf(provinces);
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /// A part of time to look in, with how many there are.
    public record Choice(String label, String path, String count, boolean selected) {}

    /// A municipality; `state` is empty where it simply exists.
    public record Row(
            String name,
            String path,
            String note,
            String province,
            String days,
            List<BadgeView> state) {
        public Row {
            state = List.copyOf(state);
        }
    }
}
