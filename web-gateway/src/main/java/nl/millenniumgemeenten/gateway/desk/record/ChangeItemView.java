package nl.millenniumgemeenten.gateway.desk.record;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A territorial change in a list: when, what happens, and the municipalities in it.
public record ChangeItemView(
        String title,
        String path,
        String sentence,
        String kind,
        BadgeView state,
        List<LinkView> municipalities) {
    public ChangeItemView {
        municipalities = List.copyOf(municipalities);
    }
}
