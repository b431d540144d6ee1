package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// What is planned, by day, and what failed and was not looked after yet.
public record PlanningView(
        DeskLayoutView layout, List<Row> failed, List<Day> days, PagingView paging) {

    public PlanningView {
        failed = List.copyOf(failed);
        days = List.copyOf(days);
    }

    /// What happens on a day.
    ///
    /// @param name "dinsdag 1 december 2026"
    public record Day(String name, String anchor, List<Row> rows) {
        public Day {
            rows = List.copyOf(rows);
        }
    }

    /// Something that is planned, or failed.
    ///
    /// @param time "09.00 uur", or the whole moment of what failed
    /// @param what what happens, or why it did not
    public record Row(String time, String title, String path, String what) {}
}
