package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReaderImportJson;
import nl.millenniumgemeenten.gateway.service.ReaderService;

/// Makes the screens of files with readers.
@Singleton
class ReaderImportScreens {
    static final String PATH = SubscriberScreens.PATH + "/importeren";

    private final ReaderService readers;
    private final SubscriberScreens subscribers;
    private final DeskPages pages;
    private final Moments moments;

    ReaderImportScreens(
            ReaderService readers,
            SubscriberScreens subscribers,
            DeskPages pages,
            Moments moments) {
        this.readers = readers;
        this.subscribers = subscribers;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    HttpResponse<?> form(HttpStatus status, Form typed, List<FormErrorView> errors, Editor editor) {
        return subscribers.lists(editor, lists -> form(status, typed, errors, lists, editor));
    }

    private HttpResponse<?> form(
            HttpStatus status,
            Form typed,
            List<FormErrorView> errors,
            List<OfferedListJson> lists,
            Editor editor) {
        var titles =
                lists.stream()
                        .collect(Collectors.toMap(OfferedListJson::key, OfferedListJson::title));
        var mode = typed.line("mode");
        var view =
                new ReaderImportView(
                        pages.layout(editor, "Abonnees importeren", PATH),
                        lists.stream()
                                .map(list ->
                                        new OptionView(
                                                list.key(),
                                                list.title(),
                                                list.key().equals(typed.line("list"))))
                                .toList(),
                        List.of(
                                new OptionView(
                                        "confirmed",
                                        "Ze gaven al toestemming: ze zijn meteen abonnee",
                                        mode.equals("confirmed")),
                                new OptionView(
                                        "ask",
                                        "We vragen het ze eerst: ieder krijgt een mail om te"
                                                + " bevestigen",
                                        mode.equals("ask"))),
                        typed.text("source"),
                        typed.line("consentOn"),
                        files(editor, titles),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/reader_import", view);
    }

    private List<ReaderImportView.Row> files(Editor editor, Map<String, String> titles) {
        return switch (readers.imports(editor.caller())) {
            case Outcome.Ok<ReaderService.Imports>(var imports, _) ->
                    imports.files().stream().map(file -> row(file, titles)).toList();
            case Outcome.Refused<ReaderService.Imports> _,
                    Outcome.Stale<ReaderService.Imports>(),
                    Outcome.Unavailable<ReaderService.Imports>() ->
                    List.of();
        };
    }

    private ReaderImportView.Row row(ReaderImportJson file, Map<String, String> titles) {
        return new ReaderImportView.Row(
                path(file.id()),
                moments.saved(file.startedAt()),
                titles.getOrDefault(file.list(), file.list()),
                state(file),
                file.added() + " erbij, " + file.invalid() + " onleesbaar");
    }

    HttpResponse<?> file(ReaderImportJson file, Editor editor) {
        boolean asks = file.mode().equals("ask");
        var view =
                new ReaderFileView(
                        pages.layout(
                                editor,
                                "Bestand van " + moments.saved(file.startedAt()),
                                path(file.id())),
                        state(file),
                        file.state().equals("running"),
                        path(file.id()),
                        file.lines(),
                        file.read(),
                        List.of(
                                new FactView(
                                        asks ? "Om bevestiging gevraagd" : "Erbij gekomen",
                                        Integer.toString(file.added())),
                                new FactView(
                                        "Stond al op de lijst", Integer.toString(file.known())),
                                new FactView(
                                        "Niet teruggehaald: eerder weggegaan",
                                        Integer.toString(file.suppressed())),
                                new FactView("Onleesbaar", Integer.toString(file.invalid())),
                                new FactView("Bron van de toestemming", file.consentSource()),
                                new FactView(
                                        "Datum van de toestemming",
                                        DutchText.date(file.consentOn()))),
                        file.invalid() == 0 ? "" : path(file.id()) + "/csv");
        return pages.screen(HttpStatus.OK, "desk/reader_file", view);
    }

    private static BadgeView state(ReaderImportJson file) {
        return file.state().equals("running")
                ? new BadgeView("Bezig", Tone.NEUTRAL)
                : new BadgeView("Klaar", Tone.POSITIVE);
    }
}
