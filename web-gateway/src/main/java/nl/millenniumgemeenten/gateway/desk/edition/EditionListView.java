package nl.millenniumgemeenten.gateway.desk.edition;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The saved versions of a piece of content. `comparePath` takes the two that were chosen;
/// `draftWithLivePath` compares the draft with what visitors see and is empty where they are the
/// same or visitors see nothing; `olderPath` leads to the versions before these and is empty at the
/// first.
public record EditionListView(
        DeskLayoutView layout,
        String title,
        String backPath,
        String revision,
        List<EditionRowView> editions,
        String comparePath,
        String draftWithLivePath,
        String olderPath) {

    public EditionListView {
        editions = List.copyOf(editions);
    }
}
