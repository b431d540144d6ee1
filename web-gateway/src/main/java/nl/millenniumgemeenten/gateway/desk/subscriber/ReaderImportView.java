package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The form for a file with readers, and the files that were brought last.
public record ReaderImportView(
        DeskLayoutView layout,
        List<OptionView> lists,
        List<OptionView> modes,
        String source,
        String consentOn,
        List<Row> files,
        FormErrorsView errors) {

    public ReaderImportView {
        lists = List.copyOf(lists);
        modes = List.copyOf(modes);
        files = List.copyOf(files);
    }

    /// A file that was brought.
    public record Row(String path, String moment, String list, BadgeView state, String counts) {}
}
