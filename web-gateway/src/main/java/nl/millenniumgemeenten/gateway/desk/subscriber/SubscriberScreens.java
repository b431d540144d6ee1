package nl.millenniumgemeenten.gateway.desk.subscriber;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.FoundSubscriberJson;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReaderService;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// Makes the screens of readers.
@Singleton
class SubscriberScreens {
    static final String PATH = "/redactie/abonnees";

    private final ReaderService readers;
    private final DeskPages pages;
    private final Moments moments;

    SubscriberScreens(ReaderService readers, DeskPages pages, Moments moments) {
        this.readers = readers;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    HttpResponse<?> list(ReaderService.Wanted wanted, Notice notice, Editor editor) {
        return lists(
                editor,
                lists ->
                        switch (readers.find(wanted, editor.caller())) {
                            case Outcome.Ok<ReaderService.Found>(var found, _) ->
                                    list(wanted, lists, found, notice, List.of(), editor);
                            case Outcome.Refused<ReaderService.Found>(var problem) ->
                                    list(
                                            wanted,
                                            lists,
                                            new ReaderService.Found(List.of(), null, null),
                                            notice,
                                            problem.errors().stream()
                                                    .map(fault ->
                                                            new FormErrorView(
                                                                    "adres", fault.detail()))
                                                    .toList(),
                                            editor);
                            case Outcome.Stale<ReaderService.Found>(),
                                    Outcome.Unavailable<ReaderService.Found>() ->
                                    pages.serviceUnavailable(editor, PATH);
                        });
    }

    /// What to do with all lists.
    interface WithLists {
        HttpResponse<?> answer(List<OfferedListJson> lists);
    }

    HttpResponse<?> lists(Editor editor, WithLists answer) {
        return switch (readers.lists(editor.caller())) {
            case Outcome.Ok<SubscriptionService.Lists>(var lists, _) ->
                    answer.answer(lists.items());
            case Outcome.Refused<SubscriptionService.Lists> _ -> mayNot(editor);
            case Outcome.Stale<SubscriptionService.Lists>(),
                    Outcome.Unavailable<SubscriptionService.Lists>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een beheerder kan bij de abonnees.");
    }

    private HttpResponse<?> list(
            ReaderService.Wanted wanted,
            List<OfferedListJson> lists,
            ReaderService.Found found,
            Notice notice,
            List<FormErrorView> errors,
            Editor editor) {
        var titles =
                lists.stream()
                        .collect(Collectors.toMap(OfferedListJson::key, OfferedListJson::title));
        var next = found.next();
        var untried = found.untried();
        var view =
                new SubscriberListView(
                        pages.layout(editor, "Abonnees", PATH),
                        notice.text(),
                        wanted.beginning(),
                        options(lists, wanted.list()),
                        List.of(
                                new OptionView("", "alle", wanted.state().isEmpty()),
                                new OptionView(
                                        "confirmed", "abonnee", wanted.state().equals("confirmed")),
                                new OptionView(
                                        "pending",
                                        "nog niet bevestigd",
                                        wanted.state().equals("pending"))),
                        found.people().stream().map(one -> row(one, titles)).toList(),
                        untried == null ? 0 : untried,
                        wanted.beginning().isEmpty()
                                && wanted.list().isEmpty()
                                && wanted.state().isEmpty(),
                        new PagingView(
                                wanted.after().isEmpty() ? "" : query(wanted, ""),
                                next == null ? "" : query(wanted, next.toString())),
                        wanted.list().isEmpty() || !titles.containsKey(wanted.list())
                                ? ""
                                : PATH
                                        + "/csv?lijst="
                                        + encoded(wanted.list())
                                        + "&toestand="
                                        + (wanted.state().equals("pending") ? "pending" : "active"),
                        new FormErrorsView(errors));
        return pages.screen(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "desk/subscriber_list",
                view);
    }

    private static List<OptionView> options(List<OfferedListJson> lists, String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "alle", chosen.isEmpty()));
        for (var list : lists) {
            var readers = list.subscribers();
            options.add(
                    new OptionView(
                            list.key(),
                            list.title() + (readers == null ? "" : " (" + readers + ")"),
                            list.key().equals(chosen)));
        }
        return options;
    }

    private SubscriberListView.Row row(FoundSubscriberJson one, Map<String, String> titles) {
        var lists = one.lists();
        return new SubscriberListView.Row(
                one.address() == null ? "Adres gewist" : one.address(),
                path(one.id()),
                lists == null
                        ? ""
                        : lists.stream()
                                .map(key -> titles.getOrDefault(key, key))
                                .collect(Collectors.joining(", ")),
                ReaderWords.state(one.state()),
                moments.since(one.since()));
    }

    private static String query(ReaderService.Wanted wanted, String after) {
        return PATH
                + "?adres="
                + encoded(wanted.beginning())
                + "&lijst="
                + encoded(wanted.list())
                + "&toestand="
                + wanted.state()
                + (after.isEmpty() ? "" : "&na=" + after);
    }

    HttpResponse<?> one(
            UUID id,
            InsightJson known,
            HttpStatus status,
            Form form,
            Notice notice,
            List<FormErrorView> errors,
            Editor editor) {
        var address = known.address();
        boolean erasable = address != null || known.proof();
        var view =
                new SubscriberView(
                        pages.layout(editor, address == null ? "Adres gewist" : address, path(id)),
                        notice.text(),
                        ReaderWords.state(known.state()),
                        ReaderWords.lines(known, moments),
                        known.proof(),
                        erasable ? path(id) + "/wissen" : "",
                        form.text("reason"),
                        address != null && !form.line("proof").equals("drop"),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/subscriber", view);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
