package nl.millenniumgemeenten.gateway.page.agenda;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ChoicesView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// The agenda, month by month.
///
/// @param empty whether there is nothing in the agenda at all
/// @param past whether it tells of what has been
/// @param recurringUntil the last day on which what recurs is told; empty where that need not be
///   said
/// @param webcalAddress the whole agenda for a calendar that follows it
/// @param calendarPath the same as a file
public record AgendaListView(
        LayoutView layout,
        String title,
        boolean empty,
        boolean past,
        boolean narrowed,
        List<ChoicesView> filters,
        List<Month> months,
        PagingView paging,
        String recurringUntil,
        String webcalAddress,
        String calendarPath) {

    public AgendaListView {
        filters = List.copyOf(filters);
        months = List.copyOf(months);
    }

    /// What is in a month.
    public record Month(String name, String anchor, List<AgendaRowView> rows) {

        public Month {
            rows = List.copyOf(rows);
        }
    }
}
