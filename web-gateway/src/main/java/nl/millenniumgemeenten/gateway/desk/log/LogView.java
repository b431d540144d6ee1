package nl.millenniumgemeenten.gateway.desk.log;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// A piece of the log, newest first, with the question that it answers.
///
/// @param csvPath the whole answer as a file
public record LogView(
        DeskLayoutView layout,
        List<OptionView> people,
        List<OptionView> kinds,
        String words,
        String from,
        String until,
        boolean everything,
        List<Row> rows,
        PagingView paging,
        String csvPath,
        FormErrorsView errors) {

    public LogView {
        people = List.copyOf(people);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /// Who did what, when, to what, and what came of it.
    ///
    /// @param thing the id of what it was done to; may be empty
    public record Row(
            String moment,
            String who,
            String what,
            String kind,
            String thing,
            String address,
            BadgeView outcome) {}
}
