package nl.millenniumgemeenten.gateway.desk.mailtext;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// All mails, by whom they are for.
public record MailTextListView(DeskLayoutView layout, List<Group> groups) {
    public MailTextListView {
        groups = List.copyOf(groups);
    }

    /// Mails for the same people.
    public record Group(String id, String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// A mail; `changed` says who worded it and when, and is empty of one that nobody did.
    ///
    /// @param others its words in other languages than Dutch
    public record Row(
            String title,
            String when,
            String subject,
            String path,
            String changed,
            List<Other> others) {
        public Row {
            others = List.copyOf(others);
        }
    }

    /// The words of a mail in another language; `tag` is such as `en`.
    public record Other(String name, String tag, String subject, String path, String changed) {}
}
