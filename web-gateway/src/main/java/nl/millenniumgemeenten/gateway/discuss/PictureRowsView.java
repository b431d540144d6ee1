package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// The part of a form where pictures are chosen.
///
/// @param open whether it begins unfolded
/// @param again whether files came that a browser does not keep
public record PictureRowsView(List<Row> rows, boolean open, boolean again) {

    public PictureRowsView {
        rows = List.copyOf(rows);
    }

    /// A picture, chosen or still to be.
    ///
    /// @param kept the hash of one that the contribution shows already; empty without one
    /// @param shown how that looks: none or one
    /// @param out whether that is to be taken out
    public record Row(
            int number,
            String description,
            String kept,
            List<ContributionPictureView> shown,
            boolean out) {
        public Row {
            shown = List.copyOf(shown);
        }
    }

    /// As it was typed.
    ///
    /// @param shown the pictures that are there already, by their hashes
    static PictureRowsView of(
            Form typed, List<FormErrorView> errors, Map<String, ContributionPictureView> shown) {
        var rows =
                AttachedPictures.of(typed).rows().stream()
                        .map(row ->
                                new Row(
                                        row.number(),
                                        row.description(),
                                        row.kept(),
                                        Optional.ofNullable(shown.get(row.kept())).stream()
                                                .toList(),
                                        row.out()))
                        .toList();
        boolean again = AttachedPictures.came(typed) && !errors.isEmpty();
        boolean filled =
                rows.stream()
                        .anyMatch(row -> !row.description().isEmpty() || !row.kept().isEmpty());
        return new PictureRowsView(rows, again || filled, again);
    }
}
