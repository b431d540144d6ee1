package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeService;

/// Calls a planned change off, once the editor has seen what that means.
@Singleton
class ChangeCancelling {
    private final TerritorialChangeService service;
    private final ChangeConsequences words;
    private final DeskPages pages;
    private final SeeOnSite site;

    ChangeCancelling(
            TerritorialChangeService service,
            ChangeConsequences words,
            DeskPages pages,
            SeeOnSite site) {
        this.service = service;
        this.words = words;
        this.pages = pages;
        this.site = site;
    }

    /// Asks whether it is really off.
    MutableHttpResponse<byte[]> ask(
            HttpStatus status,
            TerritorialChangeJson change,
            RegisterSnapshot register,
            List<FormErrorView> errors,
            Editor editor) {
        var path = ChangeWords.path(change.id());
        var view =
                new ChangeCancelView(
                        pages.layout(editor, "Herindeling aflasten", path),
                        "Op "
                                + DutchText.date(change.effectiveOn())
                                + ": "
                                + ChangeWords.sentence(change, register.names()),
                        why(change),
                        words.ofCancelling(change, register.names()),
                        path + "/aflasten",
                        Long.toString(change.revision()),
                        path,
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/change_cancel", view);
    }

    /// Calls it off.
    HttpResponse<?> cancel(
            TerritorialChangeJson seen, RegisterSnapshot register, Form form, Editor editor) {
        return switch (service.cancel(seen.id(), form.revision(), editor.caller())) {
            case Outcome.Ok<TerritorialChangeJson>(var cancelled, var revision) ->
                    HttpResponse.seeOther(URI.create(notice(cancelled, revision)));
            case Outcome.Refused<TerritorialChangeJson> refused ->
                    refused.problem().status() == HttpStatus.FORBIDDEN.getCode()
                            ? pages.notAllowed(editor, refused.detail())
                            : ask(
                                    HttpStatus.valueOf(refused.problem().status()),
                                    seen,
                                    register,
                                    errors(refused, register),
                                    editor);
            case Outcome.Stale<TerritorialChangeJson>() ->
                    ask(
                            HttpStatus.PRECONDITION_FAILED,
                            seen,
                            register,
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Iemand anders heeft deze herindeling net gewijzigd."
                                                    + " Lees wat er nu staat en kies dan opnieuw.")),
                            editor);
            case Outcome.Unavailable<TerritorialChangeJson>() ->
                    pages.serviceUnavailable(editor, ChangeWords.path(seen.id()) + "/aflasten");
        };
    }

    private String notice(TerritorialChangeJson cancelled, long revision) {
        return site.notice(
                        Topic.TERRITORIAL_CHANGES,
                        cancelled.id(),
                        revision,
                        Notice.CALLED_OFF,
                        Notice.CALLED_OFF_SOON)
                .on(ChangeWords.path(cancelled.id()));
    }

    private static List<FormErrorView> errors(
            Outcome.Refused<?> refused, RegisterSnapshot register) {
        var faults = refused.problem().errors();
        return faults.isEmpty()
                ? List.of(new FormErrorView("", refused.detail()))
                : faults.stream()
                        .map(fault ->
                                new FormErrorView(
                                        "", ChangeWords.readable(fault.detail(), register)))
                        .toList();
    }

    private static String why(TerritorialChangeJson change) {
        return switch (change.status()) {
            case "PLANNED" -> "";
            case "CANCELLED" -> "Deze herindeling is al afgelast.";
            default ->
                    "Deze herindeling is al ingegaan en kan niet meer worden afgelast. De wet en"
                            + " de bron kun je nog verbeteren.";
        };
    }
}
