package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.service.ContentJson;

/// Shows what was typed beside what somebody else saved meanwhile.
final class ContentConflicts<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final DeskPages pages;
    private final Moments moments;

    ContentConflicts(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.pages = pages;
        this.moments = moments;
    }

    /// Both versions, and the choice between them. Keeping one's own only saves it: whether it goes
    /// live is for after a second look.
    HttpResponse<?> screen(J theirs, String path, Form typed, Editor editor) {
        var draft = kind.draft(theirs);
        var view =
                new ConflictView(
                        pages.layout(editor, "Iemand anders heeft dit gewijzigd", path),
                        theirs.title(),
                        moments.saved(theirs.savedAt(), theirs.savedBy()),
                        kind.fields().stream()
                                .map(field ->
                                        new ConflictFieldView(
                                                field.label(),
                                                text(typed, field),
                                                text(draft, field)))
                                .toList(),
                        path,
                        mine(typed, theirs.revision()),
                        path);
        return pages.screen(HttpStatus.PRECONDITION_FAILED, "desk/conflict", view);
    }

    private List<HiddenFieldView> mine(Form typed, long revision) {
        var fields = new ArrayList<HiddenFieldView>();
        for (var field : kind.fields()) {
            typed.all(field.name())
                    .forEach(value -> fields.add(new HiddenFieldView(field.name(), value)));
        }
        fields.add(new HiddenFieldView("revision", Long.toString(revision)));
        fields.add(new HiddenFieldView("action", "save"));
        return fields;
    }

    private static String text(Form form, Field field) {
        return String.join(", ", form.all(field.name()).stream().sorted().toList()).strip();
    }
}
