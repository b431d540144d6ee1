package nl.millenniumgemeenten.gateway.desk.alert;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Writing an announcement. The names of the fields are those of the components: `severity`,
/// `title`, `body`, `path`.
///
/// @param paths parts of the site to choose from
/// @param opened where it stood when the form was opened
public record AlertFormView(
        DeskLayoutView layout,
        EditingView editing,
        String title,
        List<OptionView> severities,
        List<OptionView> paths,
        String body,
        List<HiddenFieldView> opened) {

    public AlertFormView {
        severities = List.copyOf(severities);
        paths = List.copyOf(paths);
        opened = List.copyOf(opened);
    }
}
