package nl.millenniumgemeenten.gateway.desk.discussion;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.contributor.ContributorScreens;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// The screens of discussions, each read from the service.
@Singleton
class DiscussionScreens {
    /// The field with the pictures that are taken out of a contribution.
    static final String OUT = "foto-eruit";

    /// The field with those that go from every text that it had.
    static final String ERASED = "foto-wissen";

    static final String PATH = "/redactie/discussies";
    static final String CONTRIBUTIONS = "/redactie/bijdragen";

    /// As many as the service tells at a time.
    private static final int PIECE = 50;

    private final DiscussionService discussions;
    private final WaitingCount waiting;
    private final DiscussionForms forms;
    private final DeskPages pages;
    private final Moments moments;

    DiscussionScreens(
            DiscussionService discussions,
            WaitingCount waiting,
            DiscussionForms forms,
            DeskPages pages,
            Moments moments) {
        this.discussions = discussions;
        this.waiting = waiting;
        this.forms = forms;
        this.pages = pages;
        this.moments = moments;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// The screen of a discussion on which a place stands.
    static String path(UUID id, int position) {
        int after = (position - 1) / PIECE * PIECE;
        return after == 0 ? path(id) : path(id) + "?na=" + after;
    }

    /// The list.
    HttpResponse<?> list(Editor editor, String notice, String words, String state, String after) {
        return switch (discussions.list(words, state, after, editor.caller())) {
            case Outcome.Ok<ItemsJson<DiscussionJson>>(var found, _) -> {
                var next = found.next();
                yield pages.screen(
                        HttpStatus.OK,
                        "desk/discussion_list",
                        new DiscussionListView(
                                pages.layout(editor, "Discussies", PATH),
                                notice,
                                editor.mayDiscuss(),
                                waiting(editor),
                                QueueScreens.PATH,
                                DiscussionSettingsController.PATH,
                                words,
                                states(state),
                                found.items().stream().map(this::row).toList(),
                                next == null ? "" : listPath(words, state, next)));
            }
            case Outcome.Refused<ItemsJson<DiscussionJson>> _ -> pages.notFound(editor);
            case Outcome.Stale<ItemsJson<DiscussionJson>>(),
                    Outcome.Unavailable<ItemsJson<DiscussionJson>>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    private String waiting(Editor editor) {
        return waiting.ask(editor) instanceof Outcome.Ok<WaitingCount.Count>(var count, _)
                ? count.number()
                : "";
    }

    private static List<OptionView> states(String state) {
        var all = new ArrayList<OptionView>();
        all.add(new OptionView("", "Alle", state.isEmpty()));
        all.addAll(DiscussionForms.states(state));
        return all;
    }

    private static String listPath(String words, String state, String after) {
        return PATH
                + "?zoek="
                + encoded(words)
                + "&stand="
                + encoded(state)
                + "&na="
                + encoded(after);
    }

    private DiscussionRowView row(DiscussionJson discussion) {
        return new DiscussionRowView(
                discussion.title(),
                path(discussion.id()),
                DiscussionForms.STATES.getOrDefault(discussion.state(), discussion.state()),
                discussion.pinned(),
                DutchText.number(discussion.contributions()),
                moments.saved(discussion.lastContributionAt()));
    }

    /// The form of a new discussion, with what was typed.
    HttpResponse<?> opening(
            Editor editor, HttpStatus status, Form form, List<FormErrorView> errors) {
        return pages.screen(
                status,
                "desk/discussion_new",
                new DiscussionNewView(
                        pages.layout(editor, "Nieuwe discussie", PATH),
                        new FormErrorsView(errors),
                        form.line("key"),
                        DiscussionFieldsView.of(form),
                        form.text("markdown")));
    }

    /// What a screen of a discussion shows beside what is stored.
    ///
    /// @param after the place behind which what was written begins
    /// @param form what was typed of the discussion; absent where it is as stored
    /// @param writing what was typed to be written: `markdown`, `answers`, `key`
    record Shown(
            String notice,
            HttpStatus status,
            int after,
            Optional<Form> form,
            Form writing,
            List<FormErrorView> errors) {}

    /// A discussion.
    HttpResponse<?> discussion(UUID id, Editor editor, Shown shown) {
        var read = discussions.discussion(id, editor.caller());
        var written = discussions.contributions(id, shown.after(), editor.caller());
        if (read instanceof Outcome.Ok<DiscussionJson>(var discussion, var revision)
                && written instanceof Outcome.Ok<ItemsJson<ContributionJson>>(var items, _)) {
            return discussion(editor, shown, discussion, revision, items);
        }
        return read instanceof Outcome.Refused<DiscussionJson>
                ? pages.notFound(editor)
                : pages.serviceUnavailable(editor, path(id));
    }

    private HttpResponse<?> discussion(
            Editor editor,
            Shown shown,
            DiscussionJson discussion,
            long revision,
            ItemsJson<ContributionJson> items) {
        var form = shown.form().orElseGet(() -> forms.filled(discussion, revision));
        var path = path(discussion.id());
        boolean gone = discussion.state().equals("WITHDRAWN");
        var next = items.next();
        var writing = shown.writing();
        var answers = writing.line("inReplyTo");
        return pages.screen(
                shown.status(),
                "desk/discussion",
                new DiscussionView(
                        pages.layout(editor, discussion.title(), PATH),
                        shown.notice(),
                        new FormErrorsView(shown.errors()),
                        editor.mayDiscuss(),
                        !gone && !discussion.state().equals("CLOSED"),
                        path,
                        gone
                                ? ""
                                : Discussions.PATH
                                        + "/"
                                        + discussion.number()
                                        + "-"
                                        + discussion.slug(),
                        form.revision(),
                        Opened.hidden(form),
                        DiscussionFieldsView.of(form),
                        written(items.items(), path, shown.after()),
                        shown.after() == 0 ? "" : path(discussion.id(), Math.max(1, shown.after())),
                        next == null ? "" : path + "?na=" + encoded(next),
                        writing.line("key").isEmpty()
                                ? UUID.randomUUID().toString()
                                : writing.line("key"),
                        answers,
                        answers.isEmpty() ? "" : writing.line("answersPlace"),
                        writing.text("markdown"),
                        shown.after()));
    }

    private List<WrittenView> written(
            List<ContributionJson> contributions, String path, int after) {
        var positions =
                contributions.stream()
                        .collect(
                                Collectors.toMap(ContributionJson::id, ContributionJson::position));
        return contributions.stream()
                .map(one -> written(one, answers(one, positions), path, after))
                .toList();
    }

    private static String answers(ContributionJson contribution, Map<UUID, Integer> positions) {
        if (contribution.inReplyTo() == null) {
            return "";
        }
        var position = positions.get(contribution.inReplyTo());
        return position == null
                ? "Antwoord op een eerdere bijdrage"
                : "Antwoord op bijdrage " + position;
    }

    /// Who wrote a contribution, leading to what else is known of them.
    private static Optional<LinkView> writer(ContributionJson contribution) {
        return Optional.ofNullable(contribution.writer())
                .map(writer -> new LinkView(writer.name(), ContributorScreens.path(writer.id())));
    }

    private WrittenView written(
            ContributionJson contribution, String answers, String path, int after) {
        var text = contribution.text();
        var asked = path + "?na=" + after;
        return new WrittenView(
                contribution.position(),
                writer(contribution).stream().toList(),
                moments.saved(contribution.writtenAt()),
                text.edition() == 1 ? "" : moments.saved(text.savedAt(), text.savedBy()),
                answers,
                contribution.hidden(),
                contribution.takenBack(),
                text.bodyHtml(),
                CONTRIBUTIONS + "/" + contribution.id(),
                asked + "&citeer=" + contribution.id() + "#schrijf",
                asked + "&antwoord=" + contribution.id() + "#schrijf",
                ContributionPictures.of(
                        DraftReadings.FILES, ContributionPictureJson.told(text.pictures())));
    }

    /// A contribution, with what was typed and every text that it had.
    HttpResponse<?> contribution(
            ContributionJson contribution,
            Editor editor,
            HttpStatus status,
            String notice,
            Form form,
            List<FormErrorView> errors) {
        return switch (discussions.editions(contribution.id(), editor.caller())) {
            case Outcome.Ok<ItemsJson<ContributionJson.Text>>(var editions, _) ->
                    pages.screen(
                            status,
                            "desk/contribution_form",
                            new ContributionFormView(
                                    pages.layout(
                                            editor, "Bijdrage " + contribution.position(), PATH),
                                    notice,
                                    new FormErrorsView(errors),
                                    editor.mayDiscuss(),
                                    CONTRIBUTIONS + "/" + contribution.id(),
                                    path(contribution.discussion(), contribution.position()),
                                    contribution.position(),
                                    writer(contribution).stream().toList(),
                                    contribution.told(),
                                    contribution.hidden(),
                                    contribution.takenBack(),
                                    form.revision(),
                                    Opened.hidden(form),
                                    form.text("markdown"),
                                    form.text("reason"),
                                    form.text("hidingReason"),
                                    editions.items().stream().map(this::edition).toList(),
                                    shown(contribution, editions.items(), form)));
            case Outcome.Refused<ItemsJson<ContributionJson.Text>> _ -> pages.notFound(editor);
            case Outcome.Stale<ItemsJson<ContributionJson.Text>>(),
                    Outcome.Unavailable<ItemsJson<ContributionJson.Text>>() ->
                    pages.notKept(editor, CONTRIBUTIONS + "/" + contribution.id(), form);
        };
    }

    /// The pictures that it shows now, and then those that were taken out and that the desk sees.
    private static List<ContributionFormView.Shown> shown(
            ContributionJson contribution, List<ContributionJson.Text> editions, Form form) {
        var now = contribution.text().pictures();
        var all = new LinkedHashMap<String, ContributionPictureJson>();
        now.forEach(picture -> all.put(picture.hash(), picture));
        editions.stream()
                .flatMap(edition -> edition.pictures().stream())
                .forEach(picture -> all.putIfAbsent(picture.hash(), picture));
        return all.values().stream()
                .map(picture -> shown(picture, now.contains(picture), form))
                .toList();
    }

    private static ContributionFormView.Shown shown(
            ContributionPictureJson picture, boolean now, Form form) {
        return new ContributionFormView.Shown(
                picture.hash(),
                ContributionPictures.of(
                                DraftReadings.FILES, ContributionPictureJson.told(List.of(picture)))
                        .getFirst(),
                now,
                form.all(OUT).contains(picture.hash()),
                form.all(ERASED).contains(picture.hash()));
    }

    private ContributionFormView.Edition edition(ContributionJson.Text text) {
        return new ContributionFormView.Edition(
                text.edition(),
                moments.saved(text.savedAt(), text.savedBy()),
                text.bodyHtml(),
                ContributionPictures.of(
                        DraftReadings.FILES, ContributionPictureJson.told(text.pictures())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
