package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A participation in the list; what is not known is empty.
///
/// @param attention what asks for attention, in a few words
public record ParticipationRowView(
        String municipality,
        String path,
        String province,
        List<BadgeView> badges,
        String since,
        String goals,
        String attention) {

    public ParticipationRowView {
        badges = List.copyOf(badges);
    }
}
