package nl.millenniumgemeenten.gateway.search;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DateView;
import org.jspecify.annotations.Nullable;

/// Something that was found.
///
/// @param date absent where it has none
public record HitView(
        String path,
        String kind,
        @Nullable DateView date,
        List<TextPart> title,
        List<TextPart> text,
        List<BadgeView> badges) {
    public HitView {
        title = List.copyOf(title);
        text = List.copyOf(text);
        badges = List.copyOf(badges);
    }
}
