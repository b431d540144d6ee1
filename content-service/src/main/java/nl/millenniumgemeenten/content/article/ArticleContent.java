package nl.millenniumgemeenten.content.article;

import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.item.Content;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.content.media.UsedMedium;

/// What an edition of a news article holds.
///
/// @param datedOn the date that readers see
public record ArticleContent(Piece piece, LocalDate datedOn) implements Content {

    @Override
    public String title() {
        return piece.title();
    }

    @Override
    public List<UsedMedium> media() {
        return piece.media();
    }
}
