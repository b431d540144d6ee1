package nl.millenniumgemeenten.gateway.desk.preview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Banner;
import nl.millenniumgemeenten.gateway.desk.ContentKinds;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PreviewLinkJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Drafts as visitors would see them, of every kind of content, and the secret links to them.
@Controller("/redactie/{section:[a-z]+}/{id}/voorbeeld")
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewController {
    private final ContentKinds kinds;
    private final ContentService service;
    private final DeskPages pages;
    private final DraftReadings drafts;
    private final Moments moments;
    private final InstantSource clock;
    private final SiteConfiguration site;

    PreviewController(
            ContentKinds kinds,
            ContentService service,
            DeskPages pages,
            DraftReadings drafts,
            Moments moments,
            InstantSource clock,
            SiteConfiguration site) {
        this.kinds = kinds;
        this.service = service;
        this.pages = pages;
        this.drafts = drafts;
        this.moments = moments;
        this.clock = clock;
        this.site = site;
    }

    /// The widths to look at, as the address names them.
    private enum Width {
        PHONE("telefoon", "Telefoon"),
        TABLET("tablet", "Tablet"),
        DESKTOP("computer", "Computer");

        private final String key;
        private final String label;

        Width(String key, String label) {
            this.key = key;
            this.label = label;
        }

        static Width of(String key) {
            return Arrays.stream(values())
                    .filter(width -> width.key.equals(key))
                    .findFirst()
                    .orElse(DESKTOP);
        }
    }

    /// How long a link works, as the form names it.
    private enum Lasting {
        DAY("dag", Duration.ofDays(1)),
        WEEK("week", Duration.ofDays(7)),
        MONTH("maand", Duration.ofDays(30));

        private final String key;
        private final Duration duration;

        Lasting(String key, Duration duration) {
            this.key = key;
            this.duration = duration;
        }

        static Lasting of(String key) {
            return Arrays.stream(values())
                    .filter(lasting -> lasting.key.equals(key))
                    .findFirst()
                    .orElse(DAY);
        }
    }

    /// What is looked at: what was typed in a window, or else the saved draft.
    ///
    /// @param window empty for what was typed last in any
    private record Looked(boolean typed, String window) {
        private static final String TYPED = "getypt";

        static final Looked AT_DRAFT = new Looked(false, "");

        static Looked at(String of, String window) {
            return of.equals(TYPED) ? new Looked(true, Copies.window(window)) : AT_DRAFT;
        }

        /// An address with this in its query.
        String on(String path) {
            return typed ? path + "?van=" + TYPED + "&venster=" + window : path;
        }
    }

    /// What came of asking for a link, each empty if nothing did.
    private record Sharing(String notice, String madeLink, String refusal) {}

    @Get
    HttpResponse<?> show(
            String section,
            UUID id,
            @QueryValue(value = "breedte", defaultValue = "") String width,
            @QueryValue(value = "van", defaultValue = "") String of,
            @QueryValue(value = "venster", defaultValue = "") String window,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            Editor editor) {
        var sharing = new Sharing(Notice.of(notice).text(), "", "");
        return kinds.in(section)
                .<HttpResponse<?>>map(kind ->
                        screen(kind, id, Width.of(width), Looked.at(of, window), sharing, editor))
                .orElseGet(() -> pages.notFound(editor));
    }

    private MutableHttpResponse<byte[]> screen(
            ContentKind<?, ?> kind,
            UUID id,
            Width width,
            Looked looked,
            Sharing sharing,
            Editor editor) {
        var read =
                Asked.now(
                        () -> kind.collection().read(id, editor.caller()) instanceof Outcome.Ok<?>);
        var given = Asked.now(() -> links(kind, id, editor));
        var page = page(kind, id, looked, editor);
        var title =
                switch (page) {
                    case PreviewPages.Page.Shown(_, var shown) -> shown;
                    case PreviewPages.Page.Unfinished() -> "";
                    case PreviewPages.Page.Unread _ -> "";
                };
        if (page instanceof PreviewPages.Page.Unread(var why)) {
            return unread(why, path(kind, id), editor);
        }
        boolean stored = read.answer();
        var path = path(kind, id);
        var view =
                new PreviewScreenView(
                        pages.layout(
                                editor,
                                title.isEmpty() ? "Voorbeeld" : "Voorbeeld van ‘" + title + "’",
                                path),
                        title,
                        looked.typed(),
                        backPath(kind, id, stored, looked),
                        sharing.notice(),
                        Arrays.stream(Width.values())
                                .map(each ->
                                        new WidthView(
                                                each.key,
                                                each.label,
                                                looked.on(path)
                                                        + (looked.typed() ? "&" : "?")
                                                        + "breedte="
                                                        + each.key,
                                                each == width))
                                .toList(),
                        width.key,
                        looked.on(path + "/pagina"),
                        stored ? path + "/links" : "",
                        sharing.madeLink(),
                        sharing.refusal(),
                        stored ? given.orWithout(List.of()) : List.of());
        return SecurityHeaders.except(
                pages.screen(HttpStatus.OK, "desk/preview", view),
                SecurityHeaders.POLICY,
                SecurityHeaders.FRAMING_POLICY);
    }

    private static String backPath(ContentKind<?, ?> kind, UUID id, boolean stored, Looked looked) {
        if (!stored) {
            return kind.screens() + "/nieuw?kopie=" + id + "&verder=" + looked.window();
        }
        return kind.screens() + "/" + id + (looked.typed() ? "?verder=" + looked.window() : "");
    }

    private PreviewPages.Page page(ContentKind<?, ?> kind, UUID id, Looked looked, Editor editor) {
        var banner = new Banner("Voorbeeld", "Bezoekers zien dit nog niet.", "");
        var preview = new PreviewPages<>(kind, service, drafts, clock);
        return looked.typed()
                ? preview.typed(id, looked.window(), banner, editor)
                : preview.draft(id, banner, editor);
    }

    /// The page itself, for the frame.
    @Get("/pagina")
    HttpResponse<?> page(
            String section,
            UUID id,
            @QueryValue(value = "van", defaultValue = "") String of,
            @QueryValue(value = "venster", defaultValue = "") String window,
            Editor editor) {
        var kind = kinds.in(section);
        if (kind.isEmpty()) {
            return pages.notFound(editor);
        }
        return framed(
                switch (page(kind.get(), id, Looked.at(of, window), editor)) {
                    case PreviewPages.Page.Shown(var screen, _) -> shown(screen.get());
                    case PreviewPages.Page.Unfinished() ->
                            pages.notNow(
                                    editor,
                                    "Van wat je typte is nog geen voorbeeld te maken. Vul eerst de"
                                            + " verplichte velden in.",
                                    path(kind.get(), id));
                    case PreviewPages.Page.Unread(var why) ->
                            unread(why, path(kind.get(), id), editor);
                });
    }

    private MutableHttpResponse<byte[]> shown(ContentKind.Screen screen) {
        return pages.screen(HttpStatus.OK, screen.template(), screen.view());
    }

    private static MutableHttpResponse<byte[]> framed(MutableHttpResponse<byte[]> response) {
        return SecurityHeaders.except(
                response, SecurityHeaders.POLICY, SecurityHeaders.FRAMED_POLICY);
    }

    @Post("/links")
    @Consumes(MediaType.ALL)
    HttpResponse<?> share(String section, UUID id, Form form, Editor editor) {
        var kind = kinds.in(section);
        if (kind.isEmpty()) {
            return pages.notFound(editor);
        }
        var until = clock.instant().plus(Lasting.of(form.line("duur")).duration);
        var sharing =
                switch (kind.get().collection().around(id).share(until, editor.caller())) {
                    case Outcome.Ok<PreviewLinkJson>(var link, _) ->
                            new Sharing(
                                    "",
                                    site.url().resolve("/voorbeeld/" + link.token()).toString(),
                                    "");
                    case Outcome.Refused<PreviewLinkJson> refused ->
                            new Sharing("", "", refused.detail());
                    case Outcome.Stale<PreviewLinkJson>(), Outcome.Unavailable<PreviewLinkJson>() ->
                            new Sharing(
                                    "",
                                    "",
                                    "Een link maken lukt nu even niet, door een storing bij ons."
                                            + " Probeer het zo nog eens.");
                };
        return screen(kind.get(), id, Width.DESKTOP, Looked.AT_DRAFT, sharing, editor);
    }

    @Post("/links/{link}/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(String section, UUID id, UUID link, Editor editor) {
        var kind = kinds.in(section);
        if (kind.isEmpty()) {
            return pages.notFound(editor);
        }
        var path = path(kind.get(), id);
        return switch (kind.get().collection().around(id).revoke(link, editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(Notice.LINK_REVOKED.on(path)));
            case Outcome<byte[]> other -> unread(other, path, editor);
        };
    }

    private List<LinkRowView> links(ContentKind<?, ?> kind, UUID id, Editor editor) {
        return kind.collection().around(id).links(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<PreviewLinkJson>>(var links, _)
                ? links.items().stream()
                        .map(link ->
                                new LinkRowView(
                                        "Gemaakt op "
                                                + moments.saved(link.madeAt(), link.madeBy())
                                                + ". Werkt tot "
                                                + moments.saved(link.expiresAt())
                                                + ".",
                                        path(kind, id) + "/links/" + link.id() + "/intrekken"))
                        .toList()
                : List.of();
    }

    private MutableHttpResponse<byte[]> unread(Outcome<?> why, String path, Editor editor) {
        return switch (why) {
            case Outcome.Refused<?> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Ok<?> _, Outcome.Stale<?>(), Outcome.Unavailable<?>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }

    private static String path(ContentKind<?, ?> kind, UUID id) {
        return kind.screens() + "/" + id + "/voorbeeld";
    }
}
