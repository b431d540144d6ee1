package nl.millenniumgemeenten.gateway.page.agenda;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.Calendar.Occurrence;

/// How the agenda stands in a list, wherever the list is.
public final class AgendaRows {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private AgendaRows() {}

    /// Occurrences as rows, in their order. What is on several days stands once, with its days;
    /// what recurs stands on each.
    public static List<AgendaRowView> of(List<Occurrence> occurrences) {
        var rows = new LinkedHashMap<Object, List<Occurrence>>();
        for (var occurrence : occurrences) {
            Object row =
                    occurrence.item().recurrence() == null ? occurrence.item().id() : occurrence;
            rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(occurrence);
        }
        return rows.values().stream().map(AgendaRows::row).toList();
    }

    /// Where it is, in a few words.
    static String where(AgendaItemChange.Published item) {
        if (item.onlineUrl() == null) {
            return item.place();
        }
        return item.place().isEmpty() ? "Online" : item.place() + ", en online";
    }

    /// "maart 2026".
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, DUTCH) + " " + month.getYear();
    }

    private static AgendaRowView row(List<Occurrence> occurrences) {
        var item = occurrences.getFirst().item();
        var days = occurrences.stream().map(Occurrence::day).sorted().toList();
        Day first = days.getFirst();
        return new AgendaRowView(
                Agenda.path(item),
                item.title(),
                item.summary(),
                first.on().toString(),
                Integer.toString(first.on().getDayOfMonth()),
                first.on().getMonth().getDisplayName(TextStyle.SHORT, DUTCH),
                days.stream().map(WhenText::shortDay).toList(),
                where(item),
                item.cancelled());
    }
}
