package nl.millenniumgemeenten.gateway.desk.mailtext;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// A mail to word.
///
/// @param older says of which day the words are, if they are not those of now
/// @param path of the form; what can be done with it stands behind
/// @param language of the words, such as `en`
/// @param languages to choose between; empty of a mail that has words in one
/// @param request names what is asked with this form, so that it is done once
/// @param opened what the form was filled with
/// @param alwaysHeading with `always` what stands below the words; empty of most
public record MailTextFormView(
        DeskLayoutView layout,
        String notice,
        String when,
        String older,
        String path,
        String language,
        List<Language> languages,
        String revision,
        String request,
        List<HiddenFieldView> opened,
        String subject,
        String text,
        boolean hasButton,
        String buttonLabel,
        String footer,
        String alwaysHeading,
        String always,
        List<Value> values,
        boolean changed,
        List<Entry> history,
        FormErrorsView errors) {

    public MailTextFormView {
        languages = List.copyOf(languages);
        opened = List.copyOf(opened);
        values = List.copyOf(values);
        history = List.copyOf(history);
    }

    /// A language, and where its words stand.
    public record Language(String name, String path, boolean selected) {}

    /// Something that is filled in, and where it can stand.
    public record Value(String name, String meaning) {}

    /// A change; `path` shows its words, and is empty of one that went back to the standard.
    public record Entry(String text, String path) {}
}
