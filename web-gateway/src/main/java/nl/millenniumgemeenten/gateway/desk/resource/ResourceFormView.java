package nl.millenniumgemeenten.gateway.desk.resource;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.media.PictureFieldView;
import nl.millenniumgemeenten.gateway.desk.tag.TagFieldsView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Writing a resource. The names of the fields are those of the components: `title`, `slug`,
/// `summary`, `type`, `url` and `body`; of each file `file` and `fileTitle`.
///
/// @param files those that were chosen, with an empty one after them
public record ResourceFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        String slug,
        String summary,
        List<OptionView> types,
        String url,
        String body,
        List<FileView> files,
        TagFieldsView tags,
        PictureFieldView picture) {

    public ResourceFormView {
        types = List.copyOf(types);
        files = List.copyOf(files);
    }

    /// A file as it was chosen.
    ///
    /// @param number counted from 1
    /// @param choices the files of the media library
    /// @param error what is wrong with it, empty if nothing
    public record FileView(int number, List<OptionView> choices, String title, String error) {

        public FileView {
            choices = List.copyOf(choices);
        }
    }
}
