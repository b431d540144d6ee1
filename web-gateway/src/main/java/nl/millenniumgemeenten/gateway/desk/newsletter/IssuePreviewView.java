package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// An issue as its readers will get it.
///
/// @param about what is shown: what was typed, or which edition
/// @param notice what has just succeeded; may be empty
/// @param backPath where it is written
/// @param framePath the mail itself
/// @param plain the same for mail programs that show text only
/// @param size how large the mail is
/// @param colleagues to whom it can be sent as a test
/// @param testPath sends it to them; empty where that cannot be
public record IssuePreviewView(
        DeskLayoutView layout,
        String title,
        String about,
        String notice,
        String backPath,
        String framePath,
        String plain,
        String size,
        FindingsView findings,
        List<OptionView> colleagues,
        String testPath,
        FormErrorsView errors) {

    public IssuePreviewView {
        colleagues = List.copyOf(colleagues);
    }

    /// What readers would trip over.
    ///
    /// @param known whether it could be looked for
    public record FindingsView(boolean known, List<FindingView> all) {

        public FindingsView {
            all = List.copyOf(all);
        }
    }

    /// One thing that readers would trip over.
    ///
    /// @param blocking whether it must be mended first
    /// @param place what it is about, such as "Blok 2: knop"; empty for the whole
    /// @param path where it is mended
    public record FindingView(boolean blocking, String detail, String place, String path) {}
}
