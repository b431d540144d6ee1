package nl.millenniumgemeenten.gateway.desk.page;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A page in the tree, with those below it. Empty text is what cannot be done.
///
/// @param place where it stands: its parent and the page before it, as a form sends it
/// @param up where it would stand one place up; `down` so too
/// @param movePath the screen to choose another parent on
public record TreeItemView(
        String id,
        String title,
        String editPath,
        String address,
        BadgeView state,
        String changed,
        long revision,
        String place,
        String up,
        String down,
        String movePath,
        List<TreeItemView> below) {
    public TreeItemView {
        below = List.copyOf(below);
    }

    /// Where a move of it is sent.
    public String placePath() {
        return editPath + "/plaats";
    }

    /// How many stand below it, in words.
    public String belowText() {
        return below.size() == 1 ? "1 pagina eronder" : below.size() + " pagina’s eronder";
    }
}
