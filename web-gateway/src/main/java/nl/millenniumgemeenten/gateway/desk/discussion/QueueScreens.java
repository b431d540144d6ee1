package nl.millenniumgemeenten.gateway.desk.discussion;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorScreens;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WaitingContributionJson;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;

/// The screen with what waits, read from the service.
@Singleton
class QueueScreens {
    static final String PATH = DiscussionScreens.PATH + "/wachtrij";

    /// The field, here and in addresses, with the place behind which a piece of the queue stands.
    static final String AFTER = "na";

    /// The same with the contribution at which the keyboard goes on.
    static final String AT = "bij";

    /// The field with what a contribution is refused as.
    static final String AS = "soort";

    private static final int PIECE = 20;

    private final DiscussionService discussions;
    private final Site site;
    private final DeskPages pages;
    private final Moments moments;

    QueueScreens(DiscussionService discussions, Site site, DeskPages pages, Moments moments) {
        this.discussions = discussions;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    /// The piece of the queue that a form was sent from, going on where the form says.
    static String path(Form form) {
        var at = form.line(AT);
        return piece(form.line(AFTER)) + (at.isEmpty() ? "" : "&" + AT + "=" + encoded(at));
    }

    private static String piece(String after) {
        return PATH + "?" + AFTER + "=" + encoded(after);
    }

    /// Where a contribution is placed and refused.
    static String path(UUID id) {
        return PATH + "/" + id;
    }

    static String anchor(UUID id) {
        return "bijdrage-" + id;
    }

    static String reasonField(UUID id) {
        return "reden-" + id;
    }

    /// What the screen shows beside what waits.
    ///
    /// @param form where in the queue this is, and what was typed
    /// @param errors what is wrong with it; they stand beside the contribution with this id
    record Shown(
            HttpStatus status,
            String notice,
            Tone tone,
            Form form,
            String refused,
            List<FormErrorView> errors) {

        static Shown done(String notice, Form form) {
            return new Shown(HttpStatus.OK, notice, Tone.POSITIVE, form, "", List.of());
        }

        static Shown late(String notice, Form form) {
            return new Shown(HttpStatus.CONFLICT, notice, Tone.ATTENTION, form, "", List.of());
        }

        static Shown changed(String notice, Form form) {
            return new Shown(
                    HttpStatus.PRECONDITION_FAILED, notice, Tone.ATTENTION, form, "", List.of());
        }

        static Shown refused(HttpStatus status, UUID id, Form form, List<FormErrorView> errors) {
            return new Shown(status, "", Tone.NEUTRAL, form, id.toString(), errors);
        }
    }

    /// What waits.
    HttpResponse<?> queue(Editor editor, Shown shown) {
        var after = shown.form().line(AFTER);
        return switch (discussions.waiting(after, PIECE, editor.caller())) {
            case Outcome.Ok<ItemsJson<WaitingContributionJson>>(var found, _) ->
                    queue(editor, shown, after, found);
            case Outcome.Refused<ItemsJson<WaitingContributionJson>> _ -> pages.notFound(editor);
            case Outcome.Stale<ItemsJson<WaitingContributionJson>>(),
                    Outcome.Unavailable<ItemsJson<WaitingContributionJson>>() ->
                    shown.refused().isEmpty() || shown.form().text("reason").isEmpty()
                            ? pages.serviceUnavailable(editor, PATH)
                            : pages.notKept(
                                    editor,
                                    PATH + "/" + shown.refused() + "/weigeren",
                                    shown.form());
        };
    }

    private HttpResponse<?> queue(
            Editor editor, Shown shown, String after, ItemsJson<WaitingContributionJson> found) {
        boolean acted = !shown.notice().isEmpty();
        var next = found.next();
        return pages.screen(
                shown.status(),
                "desk/discussion_queue",
                new DiscussionQueueView(
                        pages.layout(editor, "Bijdragen die wachten", DiscussionScreens.PATH),
                        shown.notice(),
                        shown.tone(),
                        new FormErrorsView(shown.errors()),
                        editor.mayDiscuss(),
                        PATH,
                        DiscussionSettingsController.PATH,
                        after,
                        items(found.items(), shown, acted),
                        next == null ? "" : piece(next),
                        acted));
    }

    private List<WaitingView> items(
            List<WaitingContributionJson> waiting, Shown shown, boolean acted) {
        var register = site.image().register();
        int focused = acted ? focused(waiting, shown.form().line(AT)) : -1;
        var items = new ArrayList<WaitingView>();
        for (int index = 0; index < waiting.size(); index++) {
            var one = waiting.get(index);
            items.add(
                    item(
                            one,
                            register,
                            index + 1 < waiting.size()
                                    ? waiting.get(index + 1).id().toString()
                                    : "",
                            one.id().toString().equals(shown.refused()) ? shown.form() : Form.EMPTY,
                            index == focused));
        }
        return items;
    }

    /// The one after what was just done, or the first where that is gone.
    private static int focused(List<WaitingContributionJson> waiting, String at) {
        for (int index = 0; index < waiting.size(); index++) {
            if (waiting.get(index).id().toString().equals(at)) {
                return index;
            }
        }
        return 0;
    }

    private WaitingView item(
            WaitingContributionJson one,
            Register register,
            String next,
            Form typed,
            boolean focused) {
        var as = RefusalReason.of(typed.line(AS));
        var answers = one.answers();
        var municipality = one.municipality();
        return new WaitingView(
                path(one.id()),
                anchor(one.id()),
                reasonField(one.id()),
                one.discussion().title(),
                DiscussionScreens.path(one.discussion().id()),
                answers == null ? "" : "Antwoord op bijdrage " + answers.position(),
                answers == null ? "" : "/bijdragen/" + answers.number(),
                one.name(),
                ContributorScreens.path(one.contributor()),
                elsewhere(one),
                Objects.requireNonNullElse(one.original(), ""),
                one.handle() == null,
                one.version(),
                municipality == null ? "" : register.name(municipality),
                one.first(),
                moments.saved(one.writtenAt()),
                one.bodyHtml(),
                signal(one),
                "soort-" + one.id(),
                RefusalReason.options(as),
                next,
                typed.text("reason"),
                focused,
                ContributionPictures.of(
                        DraftReadings.FILES, ContributionPictureJson.told(one.pictures())));
    }

    private static List<LinkView> elsewhere(WaitingContributionJson one) {
        var handle = one.handle();
        var profile = one.profile();
        return handle == null || profile == null
                ? List.of()
                : List.of(new LinkView(handle, profile));
    }

    /// What a moderator should look at first.
    private static List<BadgeView> signal(WaitingContributionJson one) {
        var signals = new ArrayList<BadgeView>();
        if (one.changes()) {
            signals.add(new BadgeView("Nieuwe tekst van een bijdrage", Tone.NEUTRAL));
        }
        if ("LINKS".equals(one.cause())) {
            signals.add(new BadgeView("Eerste bijdrage met links", Tone.ATTENTION));
        }
        if ("PICTURES".equals(one.cause())) {
            signals.add(new BadgeView("Eerste bijdrage met foto’s", Tone.ATTENTION));
        }
        var suspicion = one.suspicion();
        if (suspicion != null) {
            // Nothing is certain.
            long percent = Math.min(99, Math.round(suspicion * 100));
            signals.add(new BadgeView("Lijkt op reclame (" + percent + "%)", Tone.ATTENTION));
        } else if ("SPAM".equals(one.cause())) {
            signals.add(new BadgeView("Leek op reclame", Tone.NEUTRAL));
        }
        return signals;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
