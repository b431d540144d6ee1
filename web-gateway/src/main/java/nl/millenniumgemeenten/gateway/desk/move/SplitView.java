package nl.millenniumgemeenten.gateway.desk.move;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// A choice of contributions that become a discussion of their own, or what will happen then.
///
/// @param action where it is done
/// @param rows what stands on this piece of the discussion; on the last screen what was chosen
/// @param elsewhere what was chosen and stands on another piece; on the last screen all of it
/// @param previous the place after which the piece before begins; empty where there is none
/// @param next the same for the piece after
/// @param consequences what will happen, in sentences
/// @param told whether somebody gets a mail of it
public record SplitView(
        DeskLayoutView layout,
        FormErrorsView errors,
        String back,
        String action,
        List<Row> rows,
        List<String> elsewhere,
        String previous,
        String next,
        List<String> consequences,
        boolean told,
        String key,
        String title,
        String reason) {

    public SplitView {
        rows = List.copyOf(rows);
        elsewhere = List.copyOf(elsewhere);
        consequences = List.copyOf(consequences);
    }

    /// A contribution.
    ///
    /// @param value what chooses it
    /// @param beginning of its text
    public record Row(String value, int position, String label, String beginning, boolean chosen) {}
}
