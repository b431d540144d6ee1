package nl.millenniumgemeenten.gateway.desk.media;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import org.jspecify.annotations.Nullable;

/// The field for a picture with a text. `part/picture_field.jte` makes it: a list of the latest
/// pictures, which scripts turn into a choice from the whole library.
///
/// @param options no picture, the one that was chosen, and what was searched for: the latest of the
///   library, or the latest that these words find
/// @param search the words that were searched for
/// @param found how many they found; empty if nothing was searched for
/// @param searched whether somebody searched just now
/// @param picture the one that was chosen, if it can be shown
/// @param alternative what it shows there; empty where it is decoration
public record PictureFieldView(
        List<OptionView> options,
        @Nullable MediaPictureView picture,
        String alternative,
        String search,
        String found,
        boolean searched) {
    public PictureFieldView {
        options = List.copyOf(options);
    }
}
