package nl.millenniumgemeenten.gateway.page.agenda;

import java.util.List;

/// Something on the agenda where it stands in a list.
///
/// @param isoDay its first day there, for machines
/// @param day the number of that day in its month
/// @param month the month, short
/// @param when its days and times
/// @param cancelled whether it was called off
/// @param where its place, or that it is online; empty where neither is told
public record AgendaRowView(
        String path,
        String title,
        String summary,
        String isoDay,
        String day,
        String month,
        List<String> when,
        String where,
        boolean cancelled) {

    public AgendaRowView {
        when = List.copyOf(when);
    }
}
