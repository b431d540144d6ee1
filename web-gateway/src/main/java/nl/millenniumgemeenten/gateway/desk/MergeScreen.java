package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Clashes;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;

/// Shows an editor what to decide on after two people touched the same fields.
public final class MergeScreen {
    private final DeskPages pages;

    public MergeScreen(DeskPages pages) {
        this.pages = pages;
    }

    /// What somebody else saved.
    ///
    /// @param changed when, and by whom
    /// @param path where its form stands
    /// @param action takes the choice
    /// @param form what was stored, with the revision and the edition that it has now
    /// @param words what a field of a form holds, in words that people know it by
    /// @param save what saving is called
    public record Theirs(
            String title,
            String changed,
            String path,
            String action,
            Form form,
            BiFunction<Field, Form, String> words,
            String save) {

        /// What stands at the address that also takes the choice.
        public Theirs(
                String title,
                String changed,
                String path,
                Form form,
                BiFunction<Field, Form, String> words,
                String save) {
            this(title, changed, path, path, form, words, save);
        }
    }

    /// Goes on with what was typed and what somebody else saved, brought together; or shows what is
    /// for a person to decide.
    ///
    /// @param typed takes along what its form was filled with
    /// @param merged saves what came together; if that is late again, it comes here again
    public HttpResponse<?> together(
            Form typed,
            List<Field> fields,
            Theirs theirs,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        var merge = Merge.opened(fields, theirs.form(), typed);
        // Without anything newer there is no end to trying.
        boolean newer = theirs.form().revision() > typed.revision();
        return merge.clashes().isEmpty() && newer
                ? merged.apply(new Merge(merge.over(theirs.form()), merge.kept(), List.of()))
                : screen(merge, theirs, editor);
    }

    /// The fields that clash, and the choice for each.
    public MutableHttpResponse<byte[]> screen(Merge merge, Theirs theirs, Editor editor) {
        var clashes = new Clashes(merge, theirs.form(), theirs.words());
        var view =
                new MergeView(
                        pages.layout(
                                editor, "Iemand anders heeft dit ook gewijzigd", theirs.path()),
                        theirs.title(),
                        theirs.changed(),
                        clashes.kept(),
                        clashes.views(),
                        theirs.action(),
                        clashes.carried(),
                        theirs.save(),
                        theirs.path());
        return pages.screen(HttpStatus.PRECONDITION_FAILED, "desk/merge", view);
    }
}
