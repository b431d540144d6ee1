package nl.millenniumgemeenten.gateway.desk.record;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ConflictFieldView;
import nl.millenniumgemeenten.gateway.desk.ConflictView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;

/// Shows what was typed beside what somebody else saved meanwhile.
@Singleton
public class RecordConflict {
    private final DeskPages pages;
    private final Moments moments;

    RecordConflict(DeskPages pages, Moments moments) {
        this.pages = pages;
        this.moments = moments;
    }

    /// What somebody else saved.
    ///
    /// @param path where its form stands
    /// @param form the record as its form would send it, with its revision
    public record Theirs(String title, String path, Instant recordedAt, Form form) {}

    /// Both versions of every field that differs, and the choice for each.
    public HttpResponse<?> screen(Form typed, Theirs theirs, List<Field> fields, Editor editor) {
        var stored = Form.EMPTY;
        for (var field : fields) {
            stored = stored.with(field.name(), theirs.form().all(field.name()));
        }
        return new MergeScreen(pages)
                .screen(
                        Merge.unknownBase(fields, stored, typed),
                        new MergeScreen.Theirs(
                                theirs.title(),
                                moments.saved(theirs.recordedAt()),
                                theirs.path(),
                                theirs.form(),
                                (field, form) -> form.text(field.name()).strip(),
                                "Opslaan"),
                        editor);
    }

    /// Both versions as a whole, where what was typed is compared in other words than those that
    /// are sent.
    public HttpResponse<?> screen(
            Form typed, Form inWords, Theirs theirs, List<Field> fields, Editor editor) {
        var view =
                new ConflictView(
                        pages.layout(editor, "Iemand anders heeft dit gewijzigd", theirs.path()),
                        theirs.title(),
                        moments.saved(theirs.recordedAt()),
                        fields.stream()
                                .map(field ->
                                        new ConflictFieldView(
                                                field.label(),
                                                inWords.text(field.name()).strip(),
                                                theirs.form().text(field.name()).strip()))
                                .toList(),
                        theirs.path(),
                        mine(typed.with("revision", theirs.form().text("revision"))),
                        theirs.path());
        return pages.screen(HttpStatus.PRECONDITION_FAILED, "desk/conflict", view);
    }

    private static List<HiddenFieldView> mine(Form typed) {
        return HiddenFieldView.all(typed.fields());
    }
}
