package nl.millenniumgemeenten.gateway.desk.record;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
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

    /// Goes on with what was typed and what somebody else saved, brought together; or shows what is
    /// for a person to decide.
    ///
    /// @param words what a field of a form holds, in words that people know it by
    public HttpResponse<?> together(
            Form typed,
            Theirs theirs,
            List<Field> fields,
            BiFunction<Field, Form, String> words,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        var there =
                new MergeScreen.Theirs(
                        theirs.title(),
                        moments.saved(theirs.recordedAt()),
                        theirs.path(),
                        theirs.form(),
                        words,
                        "Opslaan");
        return new MergeScreen(pages).together(typed, fields, there, editor, merged);
    }
}
