package nl.millenniumgemeenten.gateway.desk.media;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import org.jspecify.annotations.Nullable;

/// One picture or document.
///
/// @param picture absent for a document, and for what was withdrawn
/// @param opened what the form was filled with, goes along unseen
/// @param focusX in percents from the left, as it was typed; empty where nobody said
/// @param download the address of a document; empty for a picture
public record MediumScreenView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayChange,
        boolean withdrawn,
        boolean isPicture,
        @Nullable MediaPictureView picture,
        String action,
        String revision,
        List<HiddenFieldView> opened,
        String title,
        String credit,
        String alternative,
        String focusX,
        String focusY,
        String download,
        List<FactView> facts,
        UsesView uses) {
    public MediumScreenView {
        opened = List.copyOf(opened);
        facts = List.copyOf(facts);
    }

    /// Where it is used, as far as it fits.
    ///
    /// @param text what is to be said of the list; empty where nothing is
    public record UsesView(String text, List<UseView> places) {
        public UsesView {
            places = List.copyOf(places);
        }
    }

    /// Where it is used.
    ///
    /// @param path empty where the desk has no screen for it
    /// @param where "Op de site", "In het concept" or both
    public record UseView(String title, String kind, String path, String where) {}
}
