package nl.millenniumgemeenten.gateway.desk.history;

import java.util.List;

/// What happened to a record, newest first.
///
/// @param known whether we could ask
public record HistoryView(boolean known, List<Entry> entries) {

    /// Nothing has happened yet.
    public static final HistoryView NONE = new HistoryView(true, List.of());

    /// The service that keeps it does not answer.
    public static final HistoryView UNKNOWN = new HistoryView(false, List.of());

    public HistoryView {
        entries = List.copyOf(entries);
    }

    /// Something that somebody recorded.
    ///
    /// @param first whether the record was made then
    public record Entry(String when, String who, boolean first, List<Change> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /// A field that became something else; empty where it was, or became, empty. Of a list these
    /// are the parts that went and came.
    ///
    /// @param listed whether parts of a list only came, or only went
    public record Change(String field, String from, String to, boolean listed) {}
}
