package nl.millenniumgemeenten.gateway.merge;

import java.util.List;

/// One row of two versions beside each other: a heading, a paragraph, or a whole field. `what` says
/// which and may be empty; `note` says what words cannot show and may be empty.
public record ComparedRowView(
        String what,
        String note,
        boolean changed,
        List<StretchView> before,
        List<StretchView> after) {

    public ComparedRowView {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
