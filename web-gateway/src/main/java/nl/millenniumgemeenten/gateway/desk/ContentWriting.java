package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentForms.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Takes what editors typed of one kind of content. Every way it can end keeps what was typed:
/// saved, or in a form again with what is wrong, or beside the version that somebody else saved.
public final class ContentWriting<J extends ContentJson, E> {
    /// How often what was typed is brought together with what others go on saving.
    private static final int MOST_TIMES = 5;

    private static final String MAY_NOT_PUBLISH =
            "Alleen een redacteur kan iets publiceren. Wat je typte staat hieronder en is nog niet"
                    + " opgeslagen.";

    private final ContentKind<J, E> kind;
    private final ContentForms<J, E> forms;
    private final ContentMerging<J, E> merging;
    private final ContentOnward<J, E> onward;
    private final Keeping keeping;
    private final DeskPages pages;
    private final SeeOnSite site;

    public ContentWriting(
            ContentKind<J, E> kind, DeskPages pages, Moments moments, SeeOnSite site) {
        this.kind = kind;
        this.forms = new ContentForms<>(kind, pages, moments);
        this.merging = new ContentMerging<>(kind, pages, moments);
        this.onward = new ContentOnward<>(kind, forms, pages);
        this.keeping = new Keeping(kind, moments);
        this.pages = pages;
        this.site = site;
    }

    /// Makes something new.
    public HttpResponse<?> create(Form form, Editor editor) {
        var pressed = kind.pressed(form);
        if (pressed.isPresent()) {
            return again(Optional.empty(), pressed.get(), editor);
        }
        Writing<J> writing = Writing.fresh(form);
        if (Action.of(form).needsEditor() && !editor.mayPublish()) {
            return mayNot(writing, MAY_NOT_PUBLISH, editor);
        }
        if (Action.of(form) == Action.PREVIEW) {
            return preview(Copies.newId(form).orElseGet(UUID::randomUUID), writing, editor);
        }
        // Sent twice, as after an answer that did not come, a form makes one thing.
        var id = Copies.newId(form).orElseGet(UUID::randomUUID);
        var outcome = kind.collection().create(id, kind.json(form), editor.caller());
        return outcome instanceof Outcome.Stale<J>()
                ? together(madeBefore(id, form), Action.of(form), MOST_TIMES, editor)
                : saved(outcome, writing, Action.of(form), editor);
    }

    /// What was made before with this form, which went on from there.
    private Writing<J> madeBefore(UUID id, Form form) {
        return writing(id, 1, form.with("edition", "1"));
    }

    /// Saves a draft, and goes on with it as the button said.
    public HttpResponse<?> save(UUID id, Form form, Editor editor) {
        var pressed = kind.pressed(form);
        if (pressed.isPresent()) {
            return again(Optional.of(id), pressed.get(), editor);
        }
        long revision = form.revision();
        Writing<J> writing = writing(id, revision, form);
        if (Action.of(form).needsEditor() && !editor.mayPublish()) {
            return mayNot(writing, MAY_NOT_PUBLISH, editor);
        }
        if (Action.of(form) == Action.PREVIEW) {
            return preview(id, writing, editor);
        }
        return saved(
                kind.collection().save(id, revision, kind.json(form), editor.caller()),
                writing,
                Action.of(form),
                editor);
    }

    /// Keeps what was typed without saving it, and shows it as visitors would see it.
    private HttpResponse<?> preview(UUID id, Writing<J> writing, Editor editor) {
        return keeping.keep(id, writing.typed(), editor)
                ? seeOther(
                        forms.path(id)
                                + "/voorbeeld?van=getypt&venster="
                                + Copies.window(writing.typed()))
                : unavailable(
                        writing,
                        "Een voorbeeld maken lukt nu even niet. Wat je typte staat hieronder.",
                        editor);
    }

    /// The form again with what was typed, which is not saved.
    public HttpResponse<?> again(Optional<UUID> id, Form form, Editor editor) {
        Writing<J> writing =
                id.<Writing<J>>map(known -> writing(known, form.revision(), form))
                        .orElseGet(() -> Writing.fresh(form));
        return forms.screen(HttpStatus.OK, read(writing, editor), editor);
    }

    private HttpResponse<?> saved(
            Outcome<J> outcome, Writing<J> writing, Action action, Editor editor) {
        return switch (outcome) {
            case Outcome.Ok<J>(var content, var revision) -> {
                keeping.forget(content.id(), writing.typed(), editor);
                var typed =
                        writing.typed().with("edition", Integer.toString(content.draftEdition()));
                yield switch (action) {
                    case SAVE, PREVIEW -> seeOther(Notice.SAVED.on(forms.path(content.id())));
                    case PUBLISH -> publish(content, revision, typed, editor);
                    case HAND_IN -> onward.handIn(content, revision, typed, editor);
                    case PLAN -> onward.plan(content, revision, typed, editor);
                };
            }
            case Outcome.Refused<J> refused -> refused(refused, writing, editor);
            case Outcome.Stale<J>() -> together(writing, action, MOST_TIMES, editor);
            case Outcome.Unavailable<J>() ->
                    unavailable(
                            writing,
                            "Opslaan lukt nu even niet, door een storing bij ons. Wat je typte staat"
                                    + " hieronder. Laat deze pagina open en probeer het zo nog eens.",
                            editor);
        };
    }

    private HttpResponse<?> publish(J draft, long revision, Form typed, Editor editor) {
        var writing =
                new Writing<J>(
                        Optional.of(draft.id()),
                        Long.toString(revision),
                        Optional.of(draft),
                        typed.with("edition", Integer.toString(draft.draftEdition())),
                        Notice.NONE,
                        List.of());
        return switch (kind.collection().publish(draft.id(), revision, editor.caller())) {
            case Outcome.Ok<J>(var content, var published) ->
                    seeOther(shown(content, published).on(forms.path(content.id())));
            case Outcome.Refused<J> refused -> refused(refused, writing, editor);
            case Outcome.Stale<J>() ->
                    lookFirst(
                            writing,
                            "Je concept is opgeslagen, maar iemand anders heeft daarna weer iets"
                                    + " gewijzigd. Kijk eerst wat er veranderd is. Er is nog niets"
                                    + " gepubliceerd.",
                            editor);
            case Outcome.Unavailable<J>() ->
                    unavailable(
                            writing,
                            "Je concept is opgeslagen, maar publiceren lukt nu even niet. Probeer"
                                    + " het zo nog eens.",
                            editor);
        };
    }

    private Notice shown(J content, long revision) {
        return site.notice(
                kind.topic(), content, revision, Notice.PUBLISHED, Notice.PUBLISHED_SOON);
    }

    private HttpResponse<?> refused(Outcome.Refused<J> refused, Writing<J> writing, Editor editor) {
        if (refused.missing()) {
            return pages.notFound(editor);
        }
        var problem = refused.problem();
        if (problem.status() == HttpStatus.FORBIDDEN.getCode()) {
            return mayNot(writing, refused.detail(), editor);
        }
        var known = writing.stored().isPresent() ? writing : read(writing, editor);
        return forms.screen(
                HttpStatus.valueOf(problem.status()),
                known.with(forms.errors(problem, writing.typed())),
                editor);
    }

    /// Somebody else saved first: what was typed is brought together with that. Where both touched
    /// the same, a person decides. What came together is saved as a draft: whether it goes live is
    /// for after a second look.
    private HttpResponse<?> together(
            Writing<J> writing, Action action, int timesLeft, Editor editor) {
        var id = writing.id();
        var found =
                id.flatMap(known -> merging.together(known, writing.typed(), editor))
                        .filter(_ -> timesLeft > 0);
        if (found.isEmpty()) {
            return unavailable(
                    writing,
                    "Iemand anders heeft dit ook gewijzigd, en we kunnen die versie nu niet ophalen."
                            + " Probeer het zo nog eens.",
                    editor);
        }
        var together = found.get();
        var theirs = together.theirs();
        if (!together.merge().clashes().isEmpty()) {
            return merging.choice(together, forms.path(theirs.id()), editor);
        }
        if (!together.sameEdition() && merging.addsNothing(together)) {
            keeping.forget(theirs.id(), writing.typed(), editor);
            return action == Action.SAVE
                    ? seeOther(Notice.SAVED.on(forms.path(theirs.id())))
                    : lookFirst(
                            writing,
                            "Iemand anders heeft intussen een nieuwe versie opgeslagen. Kijk eerst"
                                    + " wat er veranderd is. Er is verder nog niets gedaan.",
                            editor);
        }
        var form = together.form(merging.stored(theirs));
        Writing<J> merged = writing(theirs.id(), theirs.revision(), form);
        var outcome =
                kind.collection()
                        .save(theirs.id(), theirs.revision(), kind.json(form), editor.caller());
        if (outcome instanceof Outcome.Stale<J>()) {
            return together(writing, action, timesLeft - 1, editor);
        }
        if (together.sameEdition() || !(outcome instanceof Outcome.Ok<J>)) {
            return saved(outcome, merged, action, editor);
        }
        keeping.forget(theirs.id(), writing.typed(), editor);
        var kept =
                together.merge().kept().stream().map(Field::name).collect(Collectors.joining(","));
        return seeOther(
                Notice.MERGED.on(forms.path(theirs.id()))
                        + "&"
                        + ContentOpening.KEPT
                        + "="
                        + URLEncoder.encode(kept, StandardCharsets.UTF_8));
    }

    /// What is stored, with why nothing more was done: somebody else saved a draft that this person
    /// has not seen.
    private HttpResponse<?> lookFirst(Writing<J> writing, String text, Editor editor) {
        return writing.id()
                                .map(id -> kind.collection().read(id, editor.caller()))
                                .orElseGet(Outcome.Unavailable::new)
                        instanceof Outcome.Ok<J>(var theirs, _)
                ? forms.screen(
                        HttpStatus.PRECONDITION_FAILED,
                        Writing.stored(theirs, kind.draft(theirs), Notice.NONE)
                                .with(List.of(new FormErrorView("", text))),
                        editor)
                : unavailable(writing, text, editor);
    }

    private HttpResponse<?> unavailable(Writing<J> writing, String text, Editor editor) {
        return forms.screen(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        writing.with(List.of(new FormErrorView("", text))),
                        editor)
                .header("Retry-After", "10");
    }

    /// What is stored beside what was typed, if it can be read.
    private Writing<J> read(Writing<J> writing, Editor editor) {
        return writing.id()
                .map(id -> kind.collection().read(id, editor.caller()))
                .filter(Outcome.Ok.class::isInstance)
                .map(outcome ->
                        new Writing<>(
                                writing.id(),
                                writing.revision(),
                                Optional.of(((Outcome.Ok<J>) outcome).value()),
                                writing.typed(),
                                writing.notice(),
                                writing.errors()))
                .orElse(writing);
    }

    private static <J> Writing<J> writing(UUID id, long revision, Form typed) {
        return new Writing<>(
                Optional.of(id),
                Long.toString(revision),
                Optional.empty(),
                typed,
                Notice.NONE,
                List.of());
    }

    /// What was typed, kept and in its form again, for who may not do this with it: roles change
    /// while somebody types, and whoever may not save it may still want to copy from it.
    private HttpResponse<?> mayNot(Writing<J> writing, String text, Editor editor) {
        writing.id()
                .or(() -> Copies.newId(writing.typed()))
                .ifPresent(id -> keeping.keep(id, writing.typed(), editor));
        return forms.screen(
                HttpStatus.FORBIDDEN,
                read(writing, editor).with(List.of(new FormErrorView("", text))),
                editor);
    }

    private static HttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /// What the button under the form said.
    private enum Action {
        SAVE,
        PREVIEW,
        PUBLISH,
        HAND_IN,
        PLAN;

        /// Whether contributors have no such button.
        boolean needsEditor() {
            return this == PUBLISH || this == PLAN;
        }

        static Action of(Form form) {
            return switch (form.line("action")) {
                case "preview" -> PREVIEW;
                case "publish" -> PUBLISH;
                case "hand-in" -> HAND_IN;
                case "plan" -> PLAN;
                default -> SAVE;
            };
        }
    }
}
