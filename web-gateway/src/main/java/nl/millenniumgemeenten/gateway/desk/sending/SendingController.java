package nl.millenniumgemeenten.gateway.desk.sending;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.media.ShowIssuePictures;
import nl.millenniumgemeenten.gateway.service.AudienceJson;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingProgressJson;
import nl.millenniumgemeenten.gateway.service.SendingService;

/// Starts the sending of an issue, shows how far it is, pauses it, lets it go on, and stops it.
@Controller(SendingPaths.ISSUES + "/{id}/verzending")
@ExecuteOn(TaskExecutors.BLOCKING)
class SendingController {
    private static final String SENDING = "sending";
    private static final Set<String> BEGUN = Set.of("preparing", "sending", "paused");
    private static final String MAY_NOT = "Alleen een redacteur verstuurt nieuwsbrieven.";
    private static final String CHANGED =
            "Iemand anders heeft net iets met deze nieuwsbrief gedaan. Zo staat hij er nu voor.";

    private final IssueService issues;
    private final SendingService sending;
    private final ShowIssuePictures pictures;
    private final SendingScreens screens;
    private final DeskPages pages;

    SendingController(
            IssueService issues,
            SendingService sending,
            ShowIssuePictures pictures,
            SendingScreens screens,
            DeskPages pages) {
        this.issues = issues;
        this.sending = sending;
        this.pictures = pictures;
        this.screens = screens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return screens.show(id, Notice.of(notice).text(), editor);
    }

    /// The part of the screen that says how far it is.
    @Get("/voortgang")
    HttpResponse<?> progress(UUID id, Editor editor) {
        return switch (sending.progress(id, editor.caller())) {
            case Outcome.Ok<SendingProgressJson>(var far, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/sending_progress",
                            screens.progress(
                                    far,
                                    "",
                                    pages.layout(editor, "", SendingPaths.ISSUES).assets()));
            case Outcome.Refused<SendingProgressJson> refused ->
                    screens.refused(refused, editor, SendingPaths.sending(id));
            case Outcome.Stale<SendingProgressJson>(), Outcome.Unavailable<SendingProgressJson>() ->
                    pages.serviceUnavailable(editor, SendingPaths.sending(id));
        };
    }

    @Get("/starten")
    HttpResponse<?> askStart(UUID id, Editor editor) {
        var audience = Asked.now(() -> sending.audience(id, editor.caller()));
        return confirm(
                id,
                "send",
                editor,
                issue ->
                        audience.answer()
                                .then(known ->
                                        new Outcome.Ok<>(start(issue, known.value(), editor), 0)));
    }

    @Post("/starten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> start(UUID id, Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, MAY_NOT);
        }
        var hidden = hiddenPictures(id, editor);
        if (!hidden.isEmpty()) {
            return screens.again(id, HttpStatus.CONFLICT, hidden, editor);
        }
        return switch (sending.turn(id, form.revision(), SENDING, editor.caller())) {
            case Outcome.Ok<IssueJson>(var issue, _) when issue.state().equals("paused") ->
                    HttpResponse.seeOther(URI.create(SendingPaths.sending(id)));
            case Outcome.Ok<IssueJson> _ -> done(id, Notice.SENDING_STARTED);
            case Outcome.Refused<IssueJson> refused ->
                    screens.refused(refused, editor, SendingPaths.sending(id));
            case Outcome.Stale<IssueJson>() -> changed(id, editor);
            case Outcome.Unavailable<IssueJson>() ->
                    pages.notKept(editor, SendingPaths.act(id, "starten"), form);
        };
    }

    /// Lets everybody see the pictures of an issue that is to begin: its first reader may open it
    /// within a second.
    ///
    /// @return why they cannot be seen; empty if they can, or nobody asks for it
    private String hiddenPictures(UUID id, Editor editor) {
        if (!(issues.read(id, editor.caller()) instanceof Outcome.Ok<IssueJson>(var issue, _))
                || !issue.can("send")
                || issue.picturesShown()
                || issue.pictures().isEmpty()) {
            return "";
        }
        return switch (pictures.showNow(id, issue.pictures())) {
            case ALL -> {
                issues.tellPictures(id, issue.edition(), "shown", Caller.SERVICE);
                yield "";
            }
            case NEVER ->
                    "Een afbeelding in deze nieuwsbrief staat niet meer in de mediatheek. Kies een"
                            + " andere, of haal het blok weg.";
            case NOT_YET ->
                    "De afbeeldingen van deze nieuwsbrief staan nog niet op de site, door een"
                            + " storing bij ons. Er is nog niets verstuurd. Probeer het over een"
                            + " minuut nog eens.";
        };
    }

    @Post("/pauzeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> pause(UUID id, Form form, Editor editor) {
        return turn(id, "pauzeren", "paused", form, editor, Notice.SENDING_PAUSED);
    }

    @Post("/hervatten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resume(UUID id, Form form, Editor editor) {
        return turn(id, "hervatten", SENDING, form, editor, Notice.SENDING_RESUMED);
    }

    @Get("/stoppen")
    HttpResponse<?> askStop(UUID id, Editor editor) {
        var progress = Asked.now(() -> sending.progress(id, editor.caller()));
        return confirm(
                id,
                "cancel",
                editor,
                issue ->
                        progress.answer()
                                .then(far ->
                                        new Outcome.Ok<>(stop(issue, far.value(), editor), 0)));
    }

    @Post("/stoppen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(UUID id, Form form, Editor editor) {
        return turn(id, "stoppen", "cancelled", form, editor, Notice.SENDING_STOPPED);
    }

    /// Pauses, resumes or stops. While an issue is on its way its revision changes by itself: who
    /// saw an older one still means the same.
    private HttpResponse<?> turn(
            UUID id, String act, String state, Form form, Editor editor, Notice notice) {
        var first = sending.turn(id, form.revision(), state, editor.caller());
        var outcome =
                first instanceof Outcome.Stale<IssueJson>() ? turnAgain(id, state, editor) : first;
        return switch (outcome) {
            case Outcome.Ok<IssueJson> _ -> done(id, notice);
            case Outcome.Refused<IssueJson> refused ->
                    screens.refused(refused, editor, SendingPaths.sending(id));
            case Outcome.Stale<IssueJson>() -> changed(id, editor);
            case Outcome.Unavailable<IssueJson>() ->
                    pages.notKept(editor, SendingPaths.act(id, act), form);
        };
    }

    private Outcome<IssueJson> turnAgain(UUID id, String state, Editor editor) {
        return issues.read(id, editor.caller())
                .then(now ->
                        BEGUN.contains(now.value().state())
                                ? sending.turn(id, now.revision(), state, editor.caller())
                                : new Outcome.Stale<>());
    }

    private interface Question {
        Outcome<SendingConfirmView> about(Outcome.Ok<IssueJson> issue);
    }

    private HttpResponse<?> confirm(UUID id, String act, Editor editor, Question question) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, MAY_NOT);
        }
        var issue = issues.read(id, editor.caller());
        if (issue instanceof Outcome.Ok<IssueJson>(var now, _) && !now.can(act)) {
            return HttpResponse.seeOther(URI.create(SendingPaths.sending(id)));
        }
        return switch (issue.then(question::about)) {
            case Outcome.Ok<SendingConfirmView>(var asked, _) ->
                    pages.screen(HttpStatus.OK, "desk/sending_confirm", asked);
            case Outcome.Refused<SendingConfirmView> refused ->
                    screens.refused(refused, editor, SendingPaths.sending(id));
            case Outcome.Stale<SendingConfirmView>(), Outcome.Unavailable<SendingConfirmView>() ->
                    pages.serviceUnavailable(editor, SendingPaths.sending(id));
        };
    }

    private SendingConfirmView start(
            Outcome.Ok<IssueJson> read, AudienceJson audience, Editor editor) {
        var issue = read.value();
        var people = SendingWords.people(audience.people());
        return new SendingConfirmView(
                pages.layout(editor, "Deze nieuwsbrief nu versturen?", SendingPaths.ISSUES),
                SendingWords.title(issue),
                List.of(
                        "Hij gaat naar " + SendingWords.audience(audience, issue) + ".",
                        SendingWords.languages(audience),
                        "Het begint meteen. Je kunt het pauzeren en stoppen, maar wie hem heeft,"
                                + " houdt hem."),
                SendingPaths.act(issue.id(), "starten"),
                List.of(new HiddenFieldView("revision", Long.toString(read.revision()))),
                "Ja, verstuur naar " + people,
                "Nee, nog niet",
                SendingPaths.sending(issue.id()));
    }

    private SendingConfirmView stop(
            Outcome.Ok<IssueJson> read, SendingProgressJson far, Editor editor) {
        var issue = read.value();
        return new SendingConfirmView(
                pages.layout(editor, "Het versturen voorgoed stoppen?", SendingPaths.ISSUES),
                SendingWords.title(issue),
                List.of(
                        "Van de %s hebben %s hem al; die houden hem."
                                .formatted(
                                        SendingWords.people(far.total()),
                                        SendingWords.people(far.sent())),
                        "De anderen krijgen hem niet meer. Dat kun je niet terugdraaien. Wil je"
                                + " alleen even wachten, pauzeer dan."),
                SendingPaths.act(issue.id(), "stoppen"),
                List.of(new HiddenFieldView("revision", Long.toString(read.revision()))),
                "Ja, stop voorgoed",
                "Nee, niet stoppen",
                SendingPaths.sending(issue.id()));
    }

    private HttpResponse<?> changed(UUID id, Editor editor) {
        return screens.again(id, HttpStatus.PRECONDITION_FAILED, CHANGED, editor);
    }

    private static HttpResponse<?> done(UUID id, Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(SendingPaths.sending(id))));
    }
}
