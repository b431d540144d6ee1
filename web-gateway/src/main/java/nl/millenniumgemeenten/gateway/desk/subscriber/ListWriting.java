package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReaderService;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;

/// Takes what an administrator typed of a list.
@Singleton
class ListWriting {
    private static final Map<String, String> LABELS =
            Map.of(
                    "title", "Naam",
                    "description", "Wat mensen krijgen",
                    "position", "Plaats in de volgorde");

    private final ReaderService readers;
    private final ListScreens screens;
    private final SubscriberScreens subscribers;
    private final Site site;
    private final DeskPages pages;

    ListWriting(
            ReaderService readers,
            ListScreens screens,
            SubscriberScreens subscribers,
            Site site,
            DeskPages pages) {
        this.readers = readers;
        this.screens = screens;
        this.subscribers = subscribers;
        this.site = site;
        this.pages = pages;
    }

    HttpResponse<?> create(Form form, Editor editor) {
        var key = ListSubjects.key(form, site.image());
        if (key.isEmpty()) {
            return screens.fresh(
                    HttpStatus.UNPROCESSABLE_ENTITY, form, List.of(unclear(form)), editor);
        }
        return switch (readers.create(key.get(), content(form), editor.caller())) {
            case Outcome.Ok<byte[]> _ -> kept();
            case Outcome.Refused<byte[]>(var problem) ->
                    screens.fresh(HttpStatus.UNPROCESSABLE_ENTITY, form, errors(problem), editor);
            case Outcome.Stale<byte[]>() ->
                    screens.fresh(
                            HttpStatus.CONFLICT,
                            form,
                            List.of(new FormErrorView("subject", "Deze lijst is er al.")),
                            editor);
            case Outcome.Unavailable<byte[]>() -> pages.notKept(editor, ListScreens.NEW, form);
        };
    }

    HttpResponse<?> change(OfferedListJson list, Form form, Editor editor) {
        var outcome = readers.change(list.key(), form.revision(), content(form), editor.caller());
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ -> kept();
            case Outcome.Refused<byte[]>(var problem) ->
                    screens.form(
                            list, HttpStatus.UNPROCESSABLE_ENTITY, form, errors(problem), editor);
            case Outcome.Stale<byte[]>() -> overtaken(list.key(), form, editor);
            case Outcome.Unavailable<byte[]>() ->
                    pages.notKept(editor, ListScreens.path(list.key()), form);
        };
    }

    /// What only one of both touched comes together by itself; the rest is for who came second.
    private HttpResponse<?> overtaken(String key, Form form, Editor editor) {
        return subscribers.lists(
                editor,
                lists -> {
                    var found = lists.stream().filter(list -> list.key().equals(key)).findFirst();
                    return found.isEmpty()
                            ? pages.notFound(editor)
                            : new MergeScreen(pages)
                                    .together(
                                            form,
                                            ListScreens.FIELDS,
                                            theirs(found.get()),
                                            editor,
                                            merge -> change(found.get(), merge.form(), editor));
                });
    }

    private static MergeScreen.Theirs theirs(OfferedListJson list) {
        return new MergeScreen.Theirs(
                list.title(),
                "zojuist",
                ListScreens.path(list.key()),
                ListScreens.stored(list),
                (field, form) ->
                        field.name().equals("open")
                                ? form.line("open").isEmpty() ? "gesloten" : "open"
                                : form.text(field.name()).strip(),
                "Opslaan");
    }

    private static HttpResponse<?> kept() {
        return HttpResponse.seeOther(URI.create(Notice.LIST_KEPT.on(ListScreens.PATH)));
    }

    private static Map<String, Object> content(Form form) {
        return Map.of(
                "title",
                form.line("title"),
                "description",
                form.text("description").strip(),
                "open",
                !form.line("open").isEmpty(),
                "position",
                form.number("position"));
    }

    private static FormErrorView unclear(Form form) {
        return ListSubjects.isMunicipality(form.line("subject"))
                ? new FormErrorView("municipality", "Typ de naam van één gemeente.")
                : new FormErrorView("subject", "Kies waar de lijst over gaat.");
    }

    private static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(fault -> {
                    var field = fault.pointer().substring(1);
                    return new FormErrorView(
                            LABELS.containsKey(field) ? field : "",
                            fault.detail(),
                            LABELS.getOrDefault(field, ""));
                })
                .toList();
    }
}
