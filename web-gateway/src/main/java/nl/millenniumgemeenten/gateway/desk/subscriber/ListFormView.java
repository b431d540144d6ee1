package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// A list to make or to word. Only a `fresh` one still chooses what it is about; `opened` is what
/// the form was filled with.
public record ListFormView(
        DeskLayoutView layout,
        boolean fresh,
        String action,
        String revision,
        List<HiddenFieldView> opened,
        List<OptionView> subjects,
        String municipality,
        String title,
        String description,
        boolean open,
        String position,
        FormErrorsView errors) {
    public ListFormView {
        opened = List.copyOf(opened);
        subjects = List.copyOf(subjects);
    }
}
