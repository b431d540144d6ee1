package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.activity.ActivityFields;
import nl.millenniumgemeenten.gateway.activity.ActivityMerge;
import nl.millenniumgemeenten.gateway.activity.ActivityPreview;
import nl.millenniumgemeenten.gateway.activity.ActivityStates;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.Keeping;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Opening;
import nl.millenniumgemeenten.gateway.desk.history.History;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.desk.history.HistoryWords;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.page.activity.ActivityPage;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the screens of one activity.
@Singleton
class ActivityScreens {
    static final String PATH = "/redactie/activiteiten";
    private static final PictureAddresses PICTURES =
            new PictureAddresses(DeskPictureController.PATH + "/");

    private static final HistoryWords HISTORY =
            HistoryWords.of(
                            "state", "Toestand",
                            "title", "Titel",
                            "summary", "Samenvatting",
                            "story", "Verhaal",
                            "result", "Wat het opleverde",
                            "goals", "Doelen",
                            "startedOn", "Begin",
                            "endedOn", "Einde",
                            "partners", "Partners",
                            "pictures/alternativeText", "Wat er op de foto’s staat",
                            "pictures/credit", "Makers van de foto’s",
                            "question", "Vraag aan de gemeente")
                    .meaning(
                            Map.of(
                                    "DRAFT", "concept",
                                    "SUBMITTED", "wacht op de redactie",
                                    "ASKED_BACK", "vraag aan de gemeente",
                                    "PUBLISHED", "op de site",
                                    "WITHDRAWN", "ingetrokken"));

    private final DeskPages pages;
    private final Moments moments;
    private final Site site;
    private final ActivityPage page;
    private final History history;
    private final Keeping keeping;

    ActivityScreens(
            DeskPages pages,
            Moments moments,
            Site site,
            ActivityPage page,
            History history,
            ActivityKeeping kept) {
        this.pages = pages;
        this.moments = moments;
        this.site = site;
        this.page = page;
        this.history = history;
        this.keeping = new Keeping(kept, moments);
    }

    /// What is on the screen: what was typed, over what is stored.
    record Writing(
            UUID id,
            Optional<ActivityJson> stored,
            Form typed,
            String notice,
            List<FormErrorView> errors) {

        static Writing stored(ActivityJson activity, String notice) {
            return new Writing(
                    activity.id(),
                    Optional.of(activity),
                    ActivityMerge.opened(activity),
                    notice,
                    List.of());
        }

        /// What is stored, with a question that was typed.
        static Writing asked(ActivityJson activity, String question) {
            var stored = stored(activity, "");
            return new Writing(
                    stored.id(),
                    stored.stored(),
                    stored.typed().with("question", question),
                    "",
                    List.of());
        }

        static Writing fresh(UUID id, Form typed) {
            return new Writing(id, Optional.empty(), typed, "", List.of());
        }

        Writing with(List<FormErrorView> wrong) {
            return new Writing(id, stored, typed, "", wrong);
        }
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /// The form of something new, or of what this person typed of something new before.
    MutableHttpResponse<byte[]> fresh(HttpRequest<?> request, Editor editor) {
        var opened = keeping.openNew(Form.EMPTY, request, editor);
        var typed = ActivityMerge.resumed(opened.form());
        var id = Copies.newId(typed).orElseGet(UUID::randomUUID);
        return form(HttpStatus.OK, Writing.fresh(id, typed), opened.opening(), editor);
    }

    /// The form of what is stored, or of what this person typed of it before.
    MutableHttpResponse<byte[]> opened(
            ActivityJson activity, String notice, HttpRequest<?> request, Editor editor) {
        var opened =
                keeping.open(
                        activity.id(),
                        ActivityMerge.opened(activity),
                        copy -> ActivityMerge.same(copy, activity),
                        request,
                        editor);
        var writing =
                new Writing(
                        activity.id(),
                        Optional.of(activity),
                        ActivityMerge.resumed(opened.form()),
                        notice,
                        List.of());
        return form(HttpStatus.OK, writing, opened.opening(), editor);
    }

    /// What was typed in this form is saved: nobody needs the copy of it.
    void forget(UUID id, Form saved, Editor editor) {
        keeping.forget(id, saved, editor);
    }

    /// The form of an activity, given back after it was sent.
    MutableHttpResponse<byte[]> form(HttpStatus status, Writing writing, Editor editor) {
        return form(status, writing, Opening.SENT_BACK, editor);
    }

    private MutableHttpResponse<byte[]> form(
            HttpStatus status, Writing writing, Opening opening, Editor editor) {
        var typed = writing.typed();
        // What is new has been seen by nobody, so it has no revision.
        boolean fresh = typed.revision() == 0;
        var action = fresh ? PATH + "/nieuw" : path(writing.id());
        var title =
                writing.stored()
                        .map(ActivityJson::title)
                        .orElseGet(() -> fresh ? "Nieuwe activiteit" : typed.line("title"));
        var view =
                new ActivityScreenView(
                        pages.layout(editor, title, PATH),
                        editing(action, fresh, writing, opening, editor),
                        writing.stored()
                                .map(stored ->
                                        ActivityMunicipality.name(
                                                site.image().register(), stored.municipality()))
                                .orElseGet(() -> typed.line("municipality")),
                        fresh,
                        Opened.hidden(typed),
                        ActivityFields.view(
                                typed, writing.errors(), new Reading(site.image()), PICTURES),
                        writing.stored().filter(ActivityStates::waits).isPresent()
                                ? "Opslaan"
                                : "Opslaan als concept",
                        writing.stored()
                                .filter(stored -> stored.state().equals("SUBMITTED"))
                                .map(_ -> action + "/terugvragen")
                                .orElse(""),
                        writing.stored()
                                .flatMap(stored -> Optional.ofNullable(stored.question()))
                                .orElseGet(() -> typed.text("question")),
                        writing.stored()
                                .map(stored ->
                                        history.of("/activities/" + stored.id(), HISTORY, editor))
                                .orElse(HistoryView.NONE));
        return pages.screen(status, "desk/activity_form", view);
    }

    /// What is worked on as visitors would see it.
    MutableHttpResponse<byte[]> preview(ActivityJson activity, Editor editor) {
        var view =
                new ActivityPreviewView(
                        page.view(
                                new Reading(site.image()), ActivityPreview.of(activity), PICTURES),
                        "Voorbeeld",
                        "Zo ziet deze activiteit er voor bezoekers uit.",
                        editor.mayPublish() ? path(activity.id()) : PATH);
        return pages.screen(HttpStatus.OK, "desk/activity_preview", view);
    }

    /// What to choose, where somebody else changed the same fields.
    MutableHttpResponse<byte[]> choice(ActivityJson theirs, ActivityMerge merge, Editor editor) {
        var clashes = merge.clashes();
        return new MergeScreen(pages)
                .screen(
                        clashes.merge(),
                        new MergeScreen.Theirs(
                                theirs.title(),
                                moments.saved(theirs.recordedAt()),
                                path(theirs.id()),
                                clashes.stored(),
                                clashes.words(),
                                "Opslaan"),
                        editor);
    }

    private EditingView editing(
            String action, boolean fresh, Writing writing, Opening opening, Editor editor) {
        boolean withdrawable =
                writing.stored().filter(there -> !there.state().equals("WITHDRAWN")).isPresent();
        return new EditingView(
                action,
                withdrawable ? action + "/intrekken" : "",
                Long.toString(writing.typed().revision()),
                writing.notice(),
                writing.stored().map(ActivityJson::livePath).orElse(""),
                editor.mayPublish(),
                writing.stored().map(ActivityStates::badge).orElse(ActivityStates.NEW),
                List.of(),
                WorkflowView.NONE,
                keeping.view(
                        writing.id(),
                        fresh,
                        writing.typed(),
                        opening,
                        !writing.notice().isEmpty(),
                        editor),
                new FormErrorsView(writing.errors()));
    }
}
