package nl.millenniumgemeenten.gateway.desk.search;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.States;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.FoundJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Finds content of every kind for editors: drafts, and what was withdrawn, too. Asked of the
/// service that owns it, so that editors find what they have just saved.
@Controller(DeskSearchController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeskSearchController {
    static final String PATH = "/redactie/zoeken";
    private static final int LONGEST = 200;

    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;

    DeskSearchController(ContentService content, DeskPages pages, Moments moments) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(value = "soort", defaultValue = "") String kind,
            @QueryValue(value = "toestand", defaultValue = "") String state,
            @QueryValue(value = "na", defaultValue = "") String after) {
        var words = q.strip();
        var asked =
                new Asked(
                        words.substring(0, Math.min(words.length(), LONGEST)),
                        KindChoice.of(kind).isPresent() ? kind : "",
                        state.matches("live|unpublished|withdrawn") ? state : "",
                        after.matches("[0-9]{1,4}") ? after : "");
        return switch (content.search(
                asked.words, asked.kind, asked.state, asked.after, editor.caller())) {
            case Outcome.Ok<ItemsJson<FoundJson>>(var found, _) ->
                    pages.screen(HttpStatus.OK, "desk/search", view(editor, asked, found));
            case Outcome.Refused<ItemsJson<FoundJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<FoundJson>>(),
                    Outcome.Unavailable<ItemsJson<FoundJson>>() ->
                    pages.serviceUnavailable(editor, asked.address(asked.after));
        };
    }

    private record Asked(String words, String kind, String state, String after) {
        String address(String next) {
            var address = new StringBuilder(PATH).append("?q=").append(encoded(words));
            if (!kind.isEmpty()) {
                address.append("&soort=").append(kind);
            }
            if (!state.isEmpty()) {
                address.append("&toestand=").append(state);
            }
            if (!next.isEmpty()) {
                address.append("&na=").append(encoded(next));
            }
            return address.toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private DeskSearchView view(Editor editor, Asked asked, ItemsJson<FoundJson> found) {
        var next = found.next();
        return new DeskSearchView(
                pages.layout(editor, "Zoeken", PATH),
                asked.words,
                KindChoice.options(asked.kind),
                states(asked.state),
                says(asked, found),
                found.items().stream().map(this::row).toList(),
                next == null ? "" : asked.address(next));
    }

    private static String says(Asked asked, ItemsJson<FoundJson> found) {
        if (found.items().isEmpty()) {
            return asked.words.isEmpty()
                    ? "Hiervan is er niets."
                    : "Niets gevonden voor ‘" + asked.words + "’.";
        }
        return asked.words.isEmpty()
                ? "Laatst opgeslagen"
                : "Gevonden voor ‘" + asked.words + "’, wat het best past eerst";
    }

    private static List<OptionView> states(String chosen) {
        return List.of(
                new OptionView("", "Elke toestand", chosen.isEmpty()),
                new OptionView("unpublished", "Concept", chosen.equals("unpublished")),
                new OptionView("live", "Op de site", chosen.equals("live")),
                new OptionView("withdrawn", "Ingetrokken", chosen.equals("withdrawn")));
    }

    private ContentRowView row(FoundJson found) {
        var kind = KindChoice.of(found.kind());
        return new ContentRowView(
                found.title(),
                0,
                kind.map(one -> one.screen(found.id().toString())).orElse("/redactie"),
                kind.map(KindChoice::one).orElse(found.kind()),
                States.badge(found.state(), found.hasDraft()),
                moments.saved(found.savedAt(), found.savedBy()));
    }
}
