package nl.millenniumgemeenten.gateway.desk.timeline;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.timeline.TimelineListView.PostRow;
import nl.millenniumgemeenten.gateway.desk.timeline.TimelineListView.SourceRow;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.TimelinePostJson;
import nl.millenniumgemeenten.gateway.service.TimelineService;
import nl.millenniumgemeenten.gateway.service.TimelineSourceJson;

/// The screens of the timeline, each read from the service.
@Singleton
class TimelineScreens {
    static final String PATH = "/redactie/tijdlijn";
    static final String POSTS = PATH + "/berichten";

    private static final int PIECE = 20;
    private static final Map<String, String> KINDS =
            Map.of("MASTODON", "Mastodon", "FEED", "Feed (RSS, Atom of JSON)");

    private final TimelineService timeline;
    private final DeskPages pages;
    private final Moments moments;

    TimelineScreens(TimelineService timeline, DeskPages pages, Moments moments) {
        this.timeline = timeline;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// A kind of source in words.
    static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /// The sources and the posts behind a place in their list.
    HttpResponse<?> list(Editor editor, HttpStatus status, String notice, Tone tone, String after) {
        var sources = timeline.sources(editor.caller());
        var posts = timeline.posts(after, PIECE, editor.caller());
        if (sources instanceof Outcome.Ok<ItemsJson<TimelineSourceJson>>(var known, _)
                && posts instanceof Outcome.Ok<ItemsJson<TimelinePostJson>>(var copied, _)) {
            var next = copied.next();
            return pages.screen(
                    status,
                    "desk/timeline_list",
                    new TimelineListView(
                            pages.layout(editor, "Tijdlijn", PATH),
                            notice,
                            tone,
                            known.items().stream().map(this::row).toList(),
                            copied.items().stream().map(this::row).toList(),
                            next == null
                                    ? ""
                                    : PATH
                                            + "?na="
                                            + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        }
        if (posts instanceof Outcome.Refused<ItemsJson<TimelinePostJson>> refused
                && !after.isEmpty()) {
            // A place in the list that somebody made up.
            return refused.problem().status() == HttpStatus.UNPROCESSABLE_ENTITY.getCode()
                    ? list(editor, status, notice, tone, "")
                    : pages.notAllowed(editor, refused.detail());
        }
        return sources instanceof Outcome.Refused<ItemsJson<TimelineSourceJson>> refused
                ? pages.notAllowed(editor, refused.detail())
                : pages.serviceUnavailable(editor, PATH);
    }

    private SourceRow row(TimelineSourceJson source) {
        var fetchedAt = source.fetchedAt();
        return new SourceRow(
                path(source.id()),
                source.name(),
                kind(source.kind()),
                source.address(),
                badge(source),
                DutchText.number(source.posts()),
                source.outcome(),
                fetchedAt == null ? "" : moments.saved(fetchedAt),
                source.active() ? moments.saved(source.nextAt()) : "",
                source.active());
    }

    private static BadgeView badge(TimelineSourceJson source) {
        if (!source.active()) {
            return new BadgeView("Staat uit", Tone.ENDED);
        }
        if (source.fetchedAt() == null) {
            return new BadgeView("Nog niet opgehaald", Tone.NEUTRAL);
        }
        return source.succeeded()
                ? new BadgeView("Gelukt", Tone.POSITIVE)
                : new BadgeView("Niet gelukt", Tone.ATTENTION);
    }

    private PostRow row(TimelinePostJson post) {
        return new PostRow(
                POSTS + "/" + post.id(),
                "bericht-" + post.id(),
                post.sourceName(),
                moments.saved(post.publishedAt()),
                post.title(),
                post.bodyHtml(),
                post.warning(),
                post.pictures() == 0 ? "" : DutchText.count(post.pictures(), "foto", "foto’s"),
                post.url(),
                post.hidden(),
                post.revision());
    }

    /// The form of a new source, with what was typed.
    HttpResponse<?> adding(
            Editor editor, HttpStatus status, Form form, List<FormErrorView> errors) {
        return pages.screen(
                status,
                "desk/timeline_source",
                new TimelineSourceView(
                        pages.layout(editor, "Nieuwe bron", PATH),
                        new FormErrorsView(errors),
                        PATH + "/nieuw",
                        List.of(new HiddenFieldView("key", form.line("key"))),
                        kinds(form.line("kind")),
                        form.line("address"),
                        form.line("name"),
                        form.line("active").equals("true"),
                        ""));
    }

    /// The form of a known source, with what was typed.
    HttpResponse<?> changing(
            UUID id, Editor editor, HttpStatus status, Form form, List<FormErrorView> errors) {
        var hidden = new ArrayList<>(Opened.hidden(form));
        hidden.add(new HiddenFieldView("revision", Long.toString(form.revision())));
        return pages.screen(
                status,
                "desk/timeline_source",
                new TimelineSourceView(
                        pages.layout(editor, "Bron wijzigen", PATH),
                        new FormErrorsView(errors),
                        path(id),
                        hidden,
                        kinds(form.line("kind")),
                        form.line("address"),
                        form.line("name"),
                        form.line("active").equals("true"),
                        path(id) + "/verwijderen"));
    }

    private static List<OptionView> kinds(String chosen) {
        return List.of("MASTODON", "FEED").stream()
                .map(kind -> new OptionView(kind, kind(kind), kind.equals(chosen)))
                .toList();
    }

    /// Asks whether a source has to go.
    HttpResponse<?> removing(Editor editor, HttpStatus status, TimelineSourceJson source) {
        return pages.screen(
                status,
                "desk/timeline_removal",
                new TimelineRemovalView(
                        pages.layout(editor, "Bron verwijderen", PATH),
                        path(source.id()) + "/verwijderen",
                        path(source.id()),
                        source.revision(),
                        source.name(),
                        source.posts() == 0
                                ? "Er staan geen berichten van deze bron op de site."
                                : DutchText.count(source.posts(), "bericht", "berichten")
                                        + " van deze bron "
                                        + (source.posts() == 1 ? "verdwijnt" : "verdwijnen")
                                        + " dan van de site."));
    }
}
