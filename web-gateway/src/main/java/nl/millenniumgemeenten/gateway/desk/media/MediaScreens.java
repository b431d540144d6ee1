package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediaUseJson;
import nl.millenniumgemeenten.gateway.service.MediaUsesJson;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Makes the screens of the library.
@Singleton
class MediaScreens {
    static final String PATH = "/redactie/media";

    private static final int SIZE = 48;
    private static final Map<String, String> KINDS =
            Map.of(
                    "pages", "Pagina",
                    "news-articles", "Nieuwsbericht",
                    "agenda-items", "Agenda",
                    "resources", "Hulpbron",
                    "alerts", "Mededeling");
    private static final Map<String, String> SCREENS =
            Map.of(
                    "pages", "/redactie/paginas/",
                    "news-articles", "/redactie/nieuws/",
                    "agenda-items", "/redactie/agenda/",
                    "resources", "/redactie/hulpbronnen/",
                    "alerts", "/redactie/mededelingen/");

    private final MediaService service;
    private final DeskPages pages;
    private final Moments moments;
    private final RecordConflict conflict;

    MediaScreens(MediaService service, DeskPages pages, Moments moments, RecordConflict conflict) {
        this.service = service;
        this.pages = pages;
        this.moments = moments;
        this.conflict = conflict;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// What the library is asked to show.
    ///
    /// @param kind as the address has it
    /// @param after where the list goes on
    record Asked(String words, String kind, String after) {
        static final Asked ALL = new Asked("", "", "");

        MediaService.Wanted wanted() {
            return Shown.of(kind).wanted(words, after);
        }

        String path(String from) {
            var query = new StringBuilder();
            Map.of("q", words, "soort", kind, "na", from).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(entry -> !entry.getValue().isEmpty())
                    .forEach(entry ->
                            query.append(query.isEmpty() ? "?" : "&")
                                    .append(entry.getKey())
                                    .append("=")
                                    .append(
                                            URLEncoder.encode(
                                                    entry.getValue(), StandardCharsets.UTF_8)));
            return PATH + query;
        }
    }

    /// Which kinds are shown.
    private enum Shown {
        ALL("", "Alles", "", "stored"),
        PICTURES("beelden", "Beelden", "picture", "stored"),
        DOCUMENTS("documenten", "Documenten", "document", "stored"),
        WITHDRAWN("ingetrokken", "Ingetrokken", "", "withdrawn");

        private final String value;
        private final String label;
        private final String kind;
        private final String state;

        Shown(String value, String label, String kind, String state) {
            this.value = value;
            this.label = label;
            this.kind = kind;
            this.state = state;
        }

        private static Shown of(String value) {
            return Arrays.stream(values())
                    .filter(shown -> shown.value.equals(value))
                    .findFirst()
                    .orElse(ALL);
        }

        private MediaService.Wanted wanted(String words, String after) {
            return new MediaService.Wanted(words, kind, state, after);
        }
    }

    HttpResponse<?> list(
            HttpStatus status,
            Asked asked,
            String notice,
            List<FormErrorView> errors,
            Editor editor) {
        return switch (service.list(asked.wanted(), SIZE, editor.caller())) {
            case Outcome.Ok<ItemsJson<MediumJson>>(var list, _) ->
                    pages.screen(
                            status, "desk/media_list", list(asked, notice, errors, list, editor));
            case Outcome.Refused<ItemsJson<MediumJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<MediumJson>>(),
                    Outcome.Unavailable<ItemsJson<MediumJson>>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    private MediaListScreenView list(
            Asked asked,
            String notice,
            List<FormErrorView> errors,
            ItemsJson<MediumJson> list,
            Editor editor) {
        var next = list.next();
        var here = new Asked("", asked.kind(), "").path("");
        return new MediaListScreenView(
                pages.layout(editor, "Media", PATH),
                notice,
                editor.mayWrite(),
                new FormErrorsView(errors),
                asked.words(),
                asked.kind(),
                Arrays.stream(Shown.values())
                        .map(shown ->
                                Layouts.item(
                                        shown.label, new Asked("", shown.value, "").path(""), here))
                        .toList(),
                list.items().stream().map(MediaTiles::tile).toList(),
                new PagingView(
                        asked.after().isEmpty() ? "" : asked.path(""),
                        next == null ? "" : asked.path(next)));
    }

    MutableHttpResponse<byte[]> medium(
            HttpStatus status,
            MediumJson medium,
            Form typed,
            String notice,
            List<FormErrorView> errors,
            Editor editor) {
        var view =
                new MediumScreenView(
                        pages.layout(editor, medium.title(), path(medium.id())),
                        notice,
                        new FormErrorsView(errors),
                        mayChange(medium, editor),
                        medium.isWithdrawn(),
                        medium.isPicture(),
                        MediaTiles.picture(medium, medium.alternative()).orElse(null),
                        path(medium.id()),
                        typed.line("revision"),
                        Opened.hidden(typed),
                        typed.text("title"),
                        typed.text("credit"),
                        typed.text("alternative"),
                        typed.line("focusX"),
                        typed.line("focusY"),
                        medium.isPicture() || medium.isWithdrawn()
                                ? ""
                                : MediaAddresses.document(DraftReadings.FILES, medium.stored()),
                        facts(medium),
                        uses(service.uses(medium.id(), editor.caller())));
        return pages.screen(status, "desk/medium", view);
    }

    static boolean mayChange(MediumJson medium, Editor editor) {
        return editor.mayPublish()
                || (editor.mayWrite()
                        && medium.madeBy().id().equals(editor.accountId().toString()));
    }

    private List<FactView> facts(MediumJson medium) {
        return List.of(
                new FactView("Soort", MediaTiles.kind(medium)),
                new FactView("Bestand", medium.fileName()),
                new FactView("Grootte", MediaTiles.size(medium.bytes())),
                new FactView("Toegevoegd", moments.saved(medium.madeAt(), medium.madeBy())),
                new FactView("Laatst gewijzigd", moments.saved(medium.storedAt())));
    }

    private static MediumScreenView.UsesView uses(Outcome<MediaUsesJson> outcome) {
        if (!(outcome instanceof Outcome.Ok<MediaUsesJson>(var found, _))) {
            return new MediumScreenView.UsesView("Dit weten we nu even niet.", List.of());
        }
        int shown = found.items().size();
        if (shown == 0) {
            return new MediumScreenView.UsesView("Dit wordt nog nergens gebruikt.", List.of());
        }
        return new MediumScreenView.UsesView(
                found.total() > shown
                        ? "Dit zijn de eerste %d van %d plekken.".formatted(shown, found.total())
                        : "",
                found.items().stream().map(MediaScreens::use).toList());
    }

    private static MediumScreenView.UseView use(MediaUseJson use) {
        var screen = SCREENS.get(use.kind());
        return new MediumScreenView.UseView(
                use.title(),
                KINDS.getOrDefault(use.kind(), use.kind()),
                screen == null ? "" : screen + use.id(),
                String.join(
                        ", ",
                        Stream.of(
                                        use.live() ? "op de site" : "",
                                        use.draft() ? "in het concept" : "")
                                .filter(text -> !text.isEmpty())
                                .toList()));
    }

    /// What was typed together with what somebody else saved, or the choice between them.
    HttpResponse<?> together(
            MediumJson theirs, Form typed, Editor editor, Function<Merge, HttpResponse<?>> merged) {
        var there =
                new RecordConflict.Theirs(
                        theirs.title(),
                        path(theirs.id()),
                        theirs.storedAt(),
                        MediumFields.together(MediumFields.opened(theirs)));
        return conflict.together(
                MediumFields.together(typed),
                there,
                MediumFields.ALL,
                MediumFields::words,
                editor,
                merged);
    }
}
