package nl.millenniumgemeenten.gateway.desk.sending;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.sending.UnsettledKind.Decision;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingService;
import nl.millenniumgemeenten.gateway.service.UnsettledJson;

/// The deliveries of an issue that were refused or are in doubt, and what is decided about them.
@Controller(SendingPaths.ISSUES + "/{id}/verzending/{kind}")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnsettledController {
    private static final String SAID = "Hierover valt niets meer te beslissen.";

    private final IssueService issues;
    private final SendingService sending;
    private final SendingScreens screens;
    private final DeskPages pages;
    private final Moments moments;

    UnsettledController(
            IssueService issues,
            SendingService sending,
            SendingScreens screens,
            DeskPages pages,
            Moments moments) {
        this.issues = issues;
        this.sending = sending;
        this.screens = screens;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(
            UUID id,
            String kind,
            Editor editor,
            @QueryValue(value = "na", defaultValue = "") String after,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var list = UnsettledKind.at(kind);
        return list.isEmpty() || !editor.mayPublish()
                ? nowhere(editor)
                : list(id, list.get(), after, HttpStatus.OK, Notice.of(notice).text(), "", editor);
    }

    @Post("/{delivery}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> decide(
            UUID id,
            String kind,
            @PathVariable String delivery,
            HttpRequest<?> request,
            Form form,
            Editor editor) {
        var found = UnsettledKind.at(kind);
        var decision = decision(found, form.line("action"));
        Logged.on(request, delivery);
        if (found.isEmpty()
                || decision.isEmpty()
                || !editor.mayPublish()
                || !delivery.matches("[0-9]{1,18}")) {
            return nowhere(editor);
        }
        var list = found.get();
        return switch (sending.decide(
                id, Long.parseLong(delivery), decision.get().state(), editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(
                            URI.create(
                                    Notice.DELIVERY_DECIDED.on(SendingPaths.unsettled(id, list))));
            case Outcome.Refused<byte[]> refused ->
                    refused.problem().status() == 409
                            ? list(id, list, "", HttpStatus.CONFLICT, "", SAID, editor)
                            : screens.refused(refused, editor, SendingPaths.unsettled(id, list));
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, SendingPaths.unsettled(id, list) + "/" + delivery, form);
        };
    }

    @Get("/alle")
    HttpResponse<?> askAll(
            UUID id,
            String kind,
            Editor editor,
            @QueryValue(value = "keuze", defaultValue = "") String choice) {
        var known = UnsettledKind.at(kind);
        var decision = decision(known, choice);
        if (known.isEmpty() || decision.isEmpty() || !editor.mayPublish()) {
            return nowhere(editor);
        }
        var list = known.get();
        var issue = Asked.now(() -> issues.read(id, editor.caller()));
        var asked =
                sending.unsettled(id, list.state(), "", editor.caller())
                        .then(found ->
                                issue.answer()
                                        .then(read ->
                                                new Outcome.Ok<>(
                                                        question(
                                                                read.value(),
                                                                list,
                                                                decision.get(),
                                                                found.value(),
                                                                editor),
                                                        0)));
        return switch (asked) {
            case Outcome.Ok<SendingConfirmView>(var view, _) ->
                    pages.screen(HttpStatus.OK, "desk/sending_confirm", view);
            case Outcome.Refused<SendingConfirmView> refused ->
                    screens.refused(refused, editor, SendingPaths.unsettled(id, list));
            case Outcome.Stale<SendingConfirmView>(), Outcome.Unavailable<SendingConfirmView>() ->
                    pages.serviceUnavailable(editor, SendingPaths.unsettled(id, list));
        };
    }

    @Post("/alle")
    @Consumes(MediaType.ALL)
    HttpResponse<?> decideAll(UUID id, String kind, Form form, Editor editor) {
        var known = UnsettledKind.at(kind);
        var decision = decision(known, form.line("action"));
        var seen = moment(form.line("seen"));
        if (known.isEmpty() || decision.isEmpty() || seen.isEmpty() || !editor.mayPublish()) {
            return nowhere(editor);
        }
        var list = known.get();
        var path = SendingPaths.unsettled(id, list);
        return switch (sending.decideAll(
                id, list.state(), decision.get().state(), seen.get(), editor.caller())) {
            case Outcome.Ok<SendingService.Decided> _ ->
                    HttpResponse.seeOther(URI.create(Notice.DELIVERIES_DECIDED.on(path)));
            case Outcome.Refused<SendingService.Decided> refused ->
                    screens.refused(refused, editor, path);
            case Outcome.Stale<SendingService.Decided>(),
                    Outcome.Unavailable<SendingService.Decided>() ->
                    pages.notKept(editor, path + "/alle", form);
        };
    }

    private HttpResponse<?> list(
            UUID id,
            UnsettledKind kind,
            String after,
            HttpStatus status,
            String notice,
            String error,
            Editor editor) {
        var path = SendingPaths.unsettled(id, kind);
        var issue = Asked.now(() -> issues.read(id, editor.caller()));
        var whole =
                sending.unsettled(
                                id,
                                kind.state(),
                                after.matches("[0-9]{1,18}") ? after : "",
                                editor.caller())
                        .then(found ->
                                issue.answer()
                                        .then(read ->
                                                new Outcome.Ok<>(
                                                        view(
                                                                read.value(),
                                                                kind,
                                                                found.value(),
                                                                notice,
                                                                error,
                                                                editor),
                                                        0)));
        return switch (whole) {
            case Outcome.Ok<UnsettledView>(var view, _) ->
                    pages.screen(status, "desk/sending_unsettled", view);
            case Outcome.Refused<UnsettledView> refused -> screens.refused(refused, editor, path);
            case Outcome.Stale<UnsettledView>(), Outcome.Unavailable<UnsettledView>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }

    private UnsettledView view(
            IssueJson issue,
            UnsettledKind kind,
            UnsettledJson found,
            String notice,
            String error,
            Editor editor) {
        var path = SendingPaths.unsettled(issue.id(), kind);
        var next = found.next();
        return new UnsettledView(
                pages.layout(
                        editor,
                        kind == UnsettledKind.REFUSED ? "Geweigerde mails" : "Onzekere mails",
                        SendingPaths.ISSUES),
                notice,
                error.isEmpty()
                        ? FormErrorsView.NONE
                        : new FormErrorsView(List.of(new FormErrorView("", error))),
                SendingWords.title(issue),
                explanation(kind),
                SendingPaths.sending(issue.id()),
                path,
                found.all().stream().map(this::row).toList(),
                kind.decisions().stream()
                        .filter(decision -> decision != Decision.AGAIN || goesOn(issue))
                        .map(decision ->
                                new UnsettledView.Choice(
                                        decision.word(),
                                        decision.label(),
                                        path + "/alle?keuze=" + decision.word()))
                        .toList(),
                next == null ? "" : path + "?na=" + next);
    }

    /// What was stopped for ever does not go on for somebody.
    private static boolean goesOn(IssueJson issue) {
        return !issue.state().equals("cancelled") && !issue.state().equals("withdrawn");
    }

    private UnsettledView.Row row(UnsettledJson.Item item) {
        var hint = item.hint();
        var enhanced = item.enhancedCode();
        return new UnsettledView.Row(
                item.id(),
                hint == null ? "Gewist adres" : hint,
                SendingWords.reply(item.replyCode(), enhanced == null ? "" : enhanced),
                moments.saved(item.at()),
                item.attempts());
    }

    private static String explanation(UnsettledKind kind) {
        return switch (kind) {
            case REFUSED ->
                    "Een mailserver nam deze mails voorgoed niet aan. Wie niet te bereiken is,"
                            + " krijgt vanzelf geen volgende nieuwsbrief meer. Verstuur alleen"
                            + " opnieuw als de oorzaak weg is.";
            case IN_DOUBT ->
                    "De verbinding viel weg toen deze mails al helemaal verzonden waren. Misschien"
                            + " zijn ze aangekomen, misschien niet. Verstuur je opnieuw, dan kan"
                            + " iemand de nieuwsbrief twee keer krijgen.";
        };
    }

    private SendingConfirmView question(
            IssueJson issue,
            UnsettledKind kind,
            Decision decision,
            UnsettledJson found,
            Editor editor) {
        var path = SendingPaths.unsettled(issue.id(), kind);
        var many =
                found.next() == null
                        ? SendingWords.people(found.all().size())
                        : "meer dan " + SendingWords.people(found.all().size());
        return new SendingConfirmView(
                pages.layout(
                        editor,
                        switch (decision) {
                            case AGAIN -> "Allemaal opnieuw versturen?";
                            case ARRIVED -> "Allemaal als aangekomen beschouwen?";
                            case ASIDE -> "Allemaal wegleggen?";
                        },
                        SendingPaths.ISSUES),
                SendingWords.title(issue),
                List.of(
                        "Het gaat om %s.".formatted(many),
                        switch (decision) {
                            case AGAIN ->
                                    kind == UnsettledKind.IN_DOUBT
                                            ? "Bij wie hij al was aangekomen, komt hij dan twee"
                                                    + " keer."
                                            : "Wie intussen is afgemeld, krijgt niets.";
                            case ARRIVED -> "Ze krijgen deze nieuwsbrief dan niet nog eens.";
                            case ASIDE -> "Ze krijgen deze nieuwsbrief dan niet meer.";
                        }),
                path + "/alle",
                List.of(
                        new HiddenFieldView("action", decision.word()),
                        new HiddenFieldView("seen", found.asOf().toString())),
                "Ja, "
                        + decision.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + decision.label().substring(1),
                "Nee, terug",
                path);
    }

    /// What is not there, or not for this editor.
    private HttpResponse<?> nowhere(Editor editor) {
        return editor.mayPublish()
                ? pages.notFound(editor)
                : pages.notAllowed(editor, "Alleen een redacteur beslist over bezorgingen.");
    }

    private static Optional<Decision> decision(Optional<UnsettledKind> kind, String word) {
        return kind.flatMap(known -> Decision.of(word).filter(known.decisions()::contains));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException not) {
            return Optional.empty();
        }
    }
}
