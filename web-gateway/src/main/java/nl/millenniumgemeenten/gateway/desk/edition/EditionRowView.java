package nl.millenniumgemeenten.gateway.desk.edition;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A saved version in the list: what changed in it, in a few words, and what it is now.
/// `restoreAction` takes the form that brings it back, and is empty where that makes no sense or
/// may not be; `older` and `newer` say whether it is chosen for comparing.
public record EditionRowView(
        int number,
        String saved,
        String changed,
        List<BadgeView> badges,
        String path,
        String restoreAction,
        boolean older,
        boolean newer) {

    public EditionRowView {
        badges = List.copyOf(badges);
    }
}
