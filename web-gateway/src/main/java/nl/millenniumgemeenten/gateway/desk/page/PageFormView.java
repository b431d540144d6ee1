package nl.millenniumgemeenten.gateway.desk.page;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.media.PictureFieldView;
import nl.millenniumgemeenten.gateway.desk.tag.TagFieldsView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Writing a page. The names of the fields are those of the components: `title`, `slug`, `parent`,
/// `navigationTitle`, `summary`, `position`, `inNavigation` and `body`. `opened` says where the
/// page stood when the form was opened.
public record PageFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        String slug,
        List<OptionView> parents,
        String navigationTitle,
        String summary,
        String position,
        boolean inNavigation,
        String body,
        List<HiddenFieldView> opened,
        TagFieldsView tags,
        PictureFieldView picture) {

    public PageFormView {
        parents = List.copyOf(parents);
        opened = List.copyOf(opened);
    }
}
