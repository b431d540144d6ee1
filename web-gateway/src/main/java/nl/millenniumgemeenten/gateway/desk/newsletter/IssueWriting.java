package nl.millenniumgemeenten.gateway.desk.newsletter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Saves what editors typed of an issue: over what they saw, or together with what somebody else
/// saved meanwhile.
@Singleton
class IssueWriting {
    /// How often what was typed is brought together with what others go on saving.
    private static final int MOST_TIMES = 5;

    private final IssueService issues;
    private final IssueForms forms;
    private final IssuePictures pictures;
    private final DeskPages pages;
    private final Moments moments;

    IssueWriting(
            IssueService issues,
            IssueForms forms,
            IssuePictures pictures,
            DeskPages pages,
            Moments moments) {
        this.issues = issues;
        this.forms = forms;
        this.pictures = pictures;
        this.pages = pages;
        this.moments = moments;
    }

    /// Makes an issue of what was typed.
    HttpResponse<?> create(UUID id, Form sent, Editor editor) {
        var typed = placed(sent, editor);
        return switch (issues.create(id, IssueFields.json(typed), editor.caller())) {
            case Outcome.Ok<IssueJson>(var issue, _) -> saved(issue, sent, Notice.SAVED, editor);
            case Outcome.Refused<IssueJson> refused ->
                    refused(Optional.empty(), refused, sent, editor);
            case Outcome.Stale<IssueJson>() -> together(id, typed, MOST_TIMES, editor);
            case Outcome.Unavailable<IssueJson>() -> unavailable(Optional.empty(), sent, editor);
        };
    }

    /// Saves what was typed.
    ///
    /// @param notice what to say when that has succeeded
    HttpResponse<?> save(UUID id, Form sent, Notice notice, Editor editor) {
        return save(id, sent, notice, MOST_TIMES, editor);
    }

    private HttpResponse<?> save(UUID id, Form sent, Notice notice, int times, Editor editor) {
        var typed = placed(sent, editor);
        return switch (issues.save(id, sent.revision(), IssueFields.json(typed), editor.caller())) {
            case Outcome.Ok<IssueJson>(var issue, _) -> saved(issue, sent, notice, editor);
            case Outcome.Refused<IssueJson> refused ->
                    refused(Optional.of(id), refused, sent, editor);
            case Outcome.Stale<IssueJson>() -> together(id, typed, times, editor);
            case Outcome.Unavailable<IssueJson>() -> unavailable(Optional.of(id), sent, editor);
        };
    }

    private Form placed(Form sent, Editor editor) {
        return pictures.placed(IssueBlocks.of(sent), editor).in(sent);
    }

    private HttpResponse<?> saved(IssueJson issue, Form sent, Notice notice, Editor editor) {
        forms.forget(issue.id(), sent, editor);
        return sent.line("action").equals("hand-in")
                ? handIn(issue, sent, editor)
                : HttpResponse.seeOther(URI.create(notice.on(IssueForms.path(issue.id()))));
    }

    /// Asks a second person to approve what was just saved. If it lacks something, it is saved all
    /// the same.
    private HttpResponse<?> handIn(IssueJson issue, Form sent, Editor editor) {
        var path = IssueForms.path(issue.id());
        var note = sent.text(IssueFlow.NOTE).strip();
        return switch (issues.handIn(issue.id(), issue.revision(), note, editor.caller())) {
            case Outcome.Ok<IssueJson> _ ->
                    HttpResponse.seeOther(URI.create(Notice.ISSUE_HANDED_IN.on(path)));
            case Outcome.Refused<IssueJson> refused ->
                    forms.refused(
                            HttpStatus.valueOf(refused.problem().status()),
                            Optional.of(issue.id()),
                            IssueFields.opened(issue).with(IssueFlow.NOTE, note),
                            IssueFields.errors(refused.problem(), IssueFields.form(issue)),
                            editor);
            case Outcome.Stale<IssueJson>() ->
                    pages.notNow(
                            editor,
                            "Wat je typte is opgeslagen. Daarna heeft iemand anders deze nieuwsbrief"
                                    + " gewijzigd: kijk eerst wat er nu staat.",
                            path);
            case Outcome.Unavailable<IssueJson>() -> pages.serviceUnavailable(editor, path);
        };
    }

    /// Keeps what was typed without saving it, and shows it as its readers would get it.
    HttpResponse<?> preview(Optional<UUID> id, Form sent, Editor editor) {
        var kept = id.or(() -> Copies.newId(sent)).orElseGet(UUID::randomUUID);
        return forms.keep(kept, sent, editor)
                ? HttpResponse.seeOther(
                        URI.create(
                                IssuePreviewController.path(kept)
                                        + "?venster="
                                        + Copies.window(sent)))
                : forms.refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        id,
                        sent,
                        List.of(
                                new FormErrorView(
                                        "",
                                        "Een voorbeeld maken lukt nu even niet. Wat je typte staat"
                                                + " hieronder.")),
                        editor);
    }

    /// Somebody else saved first: what was typed is saved together with that, unless both touched
    /// the same.
    private HttpResponse<?> together(UUID id, Form typed, int times, Editor editor) {
        if (times == 0
                || !(issues.read(id, editor.caller())
                        instanceof Outcome.Ok<IssueJson>(var theirs, _))) {
            return unavailable(Optional.of(id), typed, editor);
        }
        return new MergeScreen(pages)
                .together(
                        typed,
                        IssueFields.FIELDS,
                        new MergeScreen.Theirs(
                                IssueFields.title(theirs),
                                changed(theirs),
                                IssueForms.path(id),
                                IssueFields.opened(theirs),
                                IssueFields::words,
                                "Opslaan"),
                        editor,
                        merge -> save(id, merge.form(), Notice.MERGED, times - 1, editor));
    }

    private String changed(IssueJson theirs) {
        return theirs.history().stream()
                .findFirst()
                .map(entry -> moments.saved(entry.at(), entry.by()))
                .orElse("zojuist");
    }

    private HttpResponse<?> refused(
            Optional<UUID> id, Outcome.Refused<IssueJson> refused, Form sent, Editor editor) {
        var problem = refused.problem();
        return refused.missing()
                ? pages.notFound(editor)
                : forms.refused(
                        HttpStatus.valueOf(problem.status()),
                        id,
                        sent,
                        IssueFields.errors(problem, sent),
                        editor);
    }

    /// The form once more, while its service does not answer.
    HttpResponse<?> unavailable(Optional<UUID> id, Form sent, Editor editor) {
        return forms.refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        id,
                        sent,
                        List.of(
                                new FormErrorView(
                                        "",
                                        "Opslaan lukt nu even niet, door een storing bij ons. Wat je"
                                                + " typte staat hieronder. Laat deze pagina open en"
                                                + " probeer het zo nog eens.")),
                        editor)
                .header("Retry-After", "10");
    }
}
