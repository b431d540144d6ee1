package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Brings together what was typed of one kind of content and what somebody else saved meanwhile.
final class ContentMerging<J extends ContentJson, E> {
    private final ContentKind<J, E> kind;
    private final MergeScreen screen;
    private final Moments moments;

    ContentMerging(ContentKind<J, E> kind, DeskPages pages, Moments moments) {
        this.kind = kind;
        this.screen = new MergeScreen(pages);
        this.moments = moments;
    }

    /// What was typed over what is stored now.
    ///
    /// @param sameEdition whether nobody saved another edition: only something around it changed
    record Together<J>(J theirs, Merge merge, boolean sameEdition) {

        /// The form to save, with the revision and the edition that are stored now.
        Form form(Form stored) {
            var form =
                    merge.form()
                            .with("revision", stored.all("revision"))
                            .with("edition", stored.all("edition"));
            return Opened.again(form, stored);
        }
    }

    /// Reads what is stored and what the form was filled with, and brings the three together;
    /// nothing if what is stored cannot be read.
    Optional<Together<J>> together(UUID id, Form typed, Editor editor) {
        return kind.collection().read(id, editor.caller()) instanceof Outcome.Ok<J>(var theirs, _)
                ? Optional.of(together(theirs, typed, editor))
                : Optional.empty();
    }

    private Together<J> together(J theirs, Form typed, Editor editor) {
        int edition = Copies.edition(typed);
        var stored = kind.draft(theirs);
        if (edition == theirs.draftEdition()) {
            // Of what has no editions, the form itself says what it was filled with.
            return new Together<>(
                    theirs,
                    Merge.of(kind.fields(), Opened.over(stored, typed), stored, typed),
                    true);
        }
        var merge =
                base(theirs.id(), edition, editor)
                        .map(base ->
                                Merge.of(kind.fields(), Opened.over(base, typed), stored, typed))
                        .orElseGet(() -> Merge.unknownBase(kind.fields(), stored, typed));
        return new Together<>(theirs, merge, false);
    }

    private Optional<Form> base(UUID id, int edition, Editor editor) {
        return edition > 0
                        && kind.collection().edition(id, edition, editor.caller())
                                instanceof Outcome.Ok<E>(var base, _)
                ? Optional.of(kind.filled(base))
                : Optional.empty();
    }

    /// What is stored, as a form that somebody opens now.
    Form stored(J theirs) {
        return kind.draft(theirs)
                .with("revision", Long.toString(theirs.revision()))
                .with("edition", Integer.toString(theirs.draftEdition()));
    }

    /// Whether what was typed adds anything to what is stored.
    boolean addsNothing(Together<J> together) {
        return Merge.differing(
                        kind.fields(), kind.draft(together.theirs()), together.merge().form())
                .isEmpty();
    }

    /// The choice that is left to a person.
    HttpResponse<?> choice(Together<J> together, String path, Editor editor) {
        var theirs = together.theirs();
        return screen.screen(
                together.merge(),
                new MergeScreen.Theirs(
                        theirs.title(),
                        moments.saved(theirs.savedAt(), theirs.savedBy()),
                        path,
                        stored(theirs),
                        kind::words,
                        "Opslaan als concept"),
                editor);
    }
}
