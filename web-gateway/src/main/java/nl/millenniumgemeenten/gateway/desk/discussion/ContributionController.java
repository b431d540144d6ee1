package nl.millenniumgemeenten.gateway.desk.discussion;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Edits contributions, hides them and shows them again.
@Controller(DiscussionScreens.CONTRIBUTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContributionController {
    private static final List<Field> FIELDS =
            List.of(new Field("markdown", "Tekst"), new Field("reason", "Reden"));

    /// The field with why it is hidden, apart from that with why it is edited.
    private static final String HIDING = "hidingReason";

    private static final String CHANGED =
            "Iemand anders heeft deze bijdrage net gewijzigd. Zo staat ze er nu.";

    private final DiscussionService discussions;
    private final DiscussionScreens screens;
    private final SeeOnSite site;
    private final DeskPages pages;
    private final Moments moments;

    ContributionController(
            DiscussionService discussions,
            DiscussionScreens screens,
            SeeOnSite site,
            DeskPages pages,
            Moments moments) {
        this.discussions = discussions;
        this.screens = screens;
        this.site = site;
        this.pages = pages;
        this.moments = moments;
    }

    @Get("/{id}")
    HttpResponse<?> edit(
            UUID id,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return switch (discussions.contribution(id, editor.caller())) {
            case Outcome.Ok<ContributionJson>(var found, var revision) ->
                    screens.contribution(
                            found,
                            editor,
                            HttpStatus.OK,
                            Notice.words(notice, "", List.of()),
                            filled(found, revision),
                            List.of());
            case Outcome.Refused<ContributionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ContributionJson>(), Outcome.Unavailable<ContributionJson>() ->
                    pages.serviceUnavailable(editor, path(id));
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(UUID id, Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        return switch (edited(id, form, editor.caller())) {
            case Outcome.Ok<ContributionJson>(_, var revision) ->
                    done(id, revision, Notice.CONTRIBUTION_CHANGED);
            case Outcome.Refused<ContributionJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : again(
                                    id,
                                    editor,
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    form,
                                    DiscussionForms.errors(refused.problem()));
            case Outcome.Stale<ContributionJson>() -> together(id, form, editor);
            case Outcome.Unavailable<ContributionJson>() -> pages.notKept(editor, path(id), form);
        };
    }

    /// The text, without the pictures that are to go. Where somebody changed the contribution
    /// since, nothing of this is stored, as the revision says.
    private Outcome<ContributionJson> edited(UUID id, Form form, Caller caller) {
        var out = form.all(DiscussionScreens.OUT);
        var fields = new HashMap<String, Object>();
        fields.put("markdown", form.text("markdown"));
        fields.put("reason", form.text("reason"));
        var erased = form.all(DiscussionScreens.ERASED);
        if (!erased.isEmpty()) {
            fields.put("erase", erased);
        }
        if (out.isEmpty()) {
            return discussions.edit(id, form.revision(), fields, caller);
        }
        return discussions
                .contribution(id, caller)
                .then(found -> {
                    fields.put("pictures", staying(found.value(), out));
                    return discussions.edit(id, form.revision(), fields, caller);
                });
    }

    private static List<Map<String, Object>> staying(
            ContributionJson contribution, List<String> out) {
        return contribution.text().pictures().stream()
                .filter(picture -> !out.contains(picture.hash()))
                .map(picture ->
                        Map.<String, Object>of(
                                "hash", picture.hash(), "alternative", picture.alternative()))
                .toList();
    }

    @Post("/{id}/verbergen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> hide(UUID id, Form form, Editor editor) {
        return editor.mayDiscuss()
                ? put(
                        new Act(id, "/verbergen", form),
                        editor,
                        discussions.hide(id, form.revision(), form.text(HIDING), editor.caller()),
                        Notice.CONTRIBUTION_HIDDEN)
                : mayNot(editor);
    }

    @Post("/{id}/tonen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> show(UUID id, Form form, Editor editor) {
        return editor.mayDiscuss()
                ? put(
                        new Act(id, "/tonen", form),
                        editor,
                        discussions.show(id, form.revision(), editor.caller()),
                        Notice.CONTRIBUTION_SHOWN)
                : mayNot(editor);
    }

    /// Hiding or showing a contribution, with what was typed.
    private record Act(UUID id, String name, Form form) {
        String path() {
            return ContributionController.path(id) + name;
        }
    }

    private HttpResponse<?> put(
            Act act, Editor editor, Outcome<ContributionJson> outcome, Notice notice) {
        return switch (outcome) {
            case Outcome.Ok<ContributionJson>(_, var revision) -> done(act.id(), revision, notice);
            case Outcome.Refused<ContributionJson> refused ->
                    refused.missing() ? pages.notFound(editor) : notPut(act, editor, refused);
            case Outcome.Stale<ContributionJson>() ->
                    seenAnew(
                            act,
                            editor,
                            HttpStatus.PRECONDITION_FAILED,
                            List.of(new FormErrorView("", CHANGED)));
            case Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, act.path(), act.form());
        };
    }

    private HttpResponse<?> notPut(
            Act act, Editor editor, Outcome.Refused<ContributionJson> refused) {
        var problem = refused.problem();
        return problem.status() == 422
                ? seenAnew(
                        act,
                        editor,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        problem.errors().stream()
                                .map(fault -> new FormErrorView(HIDING, fault.detail()))
                                .toList())
                : seenAnew(
                        act,
                        editor,
                        HttpStatus.PRECONDITION_FAILED,
                        List.of(new FormErrorView("", refused.detail())));
    }

    /// As it is now, with the reason that was typed: whether it still has to be hidden or shown is
    /// for a person to say.
    private HttpResponse<?> seenAnew(
            Act act, Editor editor, HttpStatus status, List<FormErrorView> errors) {
        return switch (discussions.contribution(act.id(), editor.caller())) {
            case Outcome.Ok<ContributionJson>(var now, var revision) ->
                    screens.contribution(
                            now,
                            editor,
                            status,
                            "",
                            filled(now, revision).with(HIDING, act.form().text(HIDING)),
                            errors);
            case Outcome.Refused<ContributionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ContributionJson>(), Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, act.path(), act.form());
        };
    }

    private HttpResponse<?> again(
            UUID id, Editor editor, HttpStatus status, Form form, List<FormErrorView> errors) {
        return switch (discussions.contribution(id, editor.caller())) {
            case Outcome.Ok<ContributionJson>(var now, _) ->
                    screens.contribution(now, editor, status, "", form, errors);
            case Outcome.Refused<ContributionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ContributionJson>(), Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, path(id), form);
        };
    }

    /// Somebody else was first: what both typed is for a person to bring together, unless only the
    /// other changed the text.
    private HttpResponse<?> together(UUID id, Form form, Editor editor) {
        return switch (discussions.contribution(id, editor.caller())) {
            case Outcome.Ok<ContributionJson>(var theirs, var revision) ->
                    new MergeScreen(pages)
                            .together(
                                    form,
                                    FIELDS,
                                    new MergeScreen.Theirs(
                                            "Bijdrage " + theirs.position(),
                                            moments.saved(
                                                    theirs.text().savedAt(),
                                                    theirs.text().savedBy()),
                                            path(id),
                                            filled(theirs, revision),
                                            (field, one) -> one.text(field.name()),
                                            "Opslaan"),
                                    editor,
                                    merge -> change(id, merge.form(), editor));
            case Outcome.Refused<ContributionJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ContributionJson>(), Outcome.Unavailable<ContributionJson>() ->
                    pages.notKept(editor, path(id), form);
        };
    }

    private static Form filled(ContributionJson contribution, long revision) {
        return Opened.taking(
                Form.EMPTY
                        .with("markdown", contribution.text().markdown())
                        .with("reason", "")
                        .with("revision", Long.toString(revision)));
    }

    private HttpResponse<?> done(UUID id, long revision, Notice shown) {
        var notice =
                site.notice(
                        Topic.CONTRIBUTIONS,
                        id.toString(),
                        revision,
                        shown,
                        Notice.DISCUSSION_SOON);
        return HttpResponse.seeOther(URI.create(notice.on(path(id))));
    }

    private static String path(UUID id) {
        return DiscussionScreens.CONTRIBUTIONS + "/" + id;
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur of moderator past bijdragen aan.");
    }
}
