package nl.millenniumgemeenten.content.resource;

import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.item.Content;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.content.media.UsedMedium;
import nl.millenniumgemeenten.events.ResourceChange;
import org.jspecify.annotations.Nullable;

/// What an edition of a resource holds.
///
/// @param files in the order in which they are shown
/// @param url where it stands elsewhere; null where it does not
public record ResourceContent(
        Piece piece,
        ResourceChange.Type type,
        List<ResourceChange.File> files,
        @Nullable String url)
        implements Content {

    public ResourceContent {
        files = List.copyOf(files);
    }

    @Override
    public String title() {
        return piece.title();
    }

    @Override
    public List<UsedMedium> media() {
        return Stream.concat(
                        piece.media().stream(),
                        files.stream().map(file -> new UsedMedium(file.media(), file.title())))
                .toList();
    }
}
