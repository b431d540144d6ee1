package nl.millenniumgemeenten.gateway.desk.redirect;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.service.ImportRowJson;

/// What a list of redirects would change, for who must say yes to it.
///
/// @param summary how many rows do what
/// @param changes the first of what is new or other; `before` is empty for what is new
/// @param more how many changes are not shown
/// @param rows the list as it was given
public record RedirectImportView(
        DeskLayoutView layout, String summary, List<Row> changes, int more, String rows) {
    private static final int MOST = 200;

    /// A row that changes something.
    public record Row(String from, String before, String to) {}

    public RedirectImportView {
        changes = List.copyOf(changes);
    }

    static RedirectImportView of(DeskLayoutView layout, List<ImportRowJson> all, String rows) {
        var changes =
                all.stream()
                        .filter(row -> !row.to().equals(row.before()))
                        .map(RedirectImportView::row)
                        .toList();
        int fresh = (int) changes.stream().filter(row -> row.before().isEmpty()).count();
        return new RedirectImportView(
                layout,
                fresh
                        + " nieuw, "
                        + (changes.size() - fresh)
                        + " gewijzigd, "
                        + (all.size() - changes.size())
                        + " ongewijzigd.",
                changes.subList(0, Math.min(MOST, changes.size())),
                Math.max(0, changes.size() - MOST),
                rows);
    }

    private static Row row(ImportRowJson row) {
        var before = row.before();
        return new Row(row.from(), before == null ? "" : before, row.to());
    }
}
