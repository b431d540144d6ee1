package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.events.MediaChange;

/// Which documents does the media library hold? The newest first; a picture is none.
public record Documents(int limit) implements Question<List<MediaChange.Stored>> {
    @Override
    public List<MediaChange.Stored> ask(SiteImage image) {
        return image.media().byId().values().stream()
                .filter(MediaChange.Stored.class::isInstance)
                .map(MediaChange.Stored.class::cast)
                .filter(stored -> !stored.isPicture())
                .sorted(
                        Comparator.comparing(MediaChange.Stored::storedAt)
                                .reversed()
                                .thenComparing(MediaChange.Stored::id))
                .limit(limit)
                .toList();
    }
}
