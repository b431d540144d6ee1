package nl.millenniumgemeenten.content.agenda;

import java.util.List;
import nl.millenniumgemeenten.content.item.Content;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.content.media.UsedMedium;
import nl.millenniumgemeenten.events.Occurrences;
import org.jspecify.annotations.Nullable;

/// What an edition of an agenda item holds.
///
/// @param place empty where it is not told
/// @param onlineUrl where it can be followed from elsewhere; null where it cannot
/// @param cancelled whether it was called off, on all of its days
public record AgendaItemContent(
        Piece piece,
        String place,
        @Nullable String onlineUrl,
        Occurrences occurrences,
        boolean cancelled)
        implements Content {

    @Override
    public String title() {
        return piece.title();
    }

    @Override
    public List<UsedMedium> media() {
        return piece.media();
    }
}
