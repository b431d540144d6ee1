package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Otherwise;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Sent;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.Site;

/// Takes what an editor typed of a participation and of its profile.
@Singleton
class ParticipationWriting {
    private final ParticipationService participations;
    private final ParticipationScreens screens;
    private final ParticipationConflicts conflicts;
    private final ParticipationOutcomes outcomes;
    private final DeskPages pages;
    private final Site site;

    ParticipationWriting(
            ParticipationService participations,
            ParticipationScreens screens,
            ParticipationConflicts conflicts,
            ParticipationOutcomes outcomes,
            DeskPages pages,
            Site site) {
        this.participations = participations;
        this.screens = screens;
        this.conflicts = conflicts;
        this.outcomes = outcomes;
        this.pages = pages;
        this.site = site;
    }

    /// Saves the steps, the goals and what is noted.
    HttpResponse<?> save(String code, Form form, Editor editor) {
        var outcome =
                participations.save(
                        code, form.revision(), ParticipationForm.json(form), editor.caller());
        return outcomes.answer(
                outcome,
                new Sent(code, Notice.RECORDED, editor),
                new Otherwise() {
                    @Override
                    public MutableHttpResponse<byte[]> wrong(
                            HttpStatus status, List<FormErrorView> errors) {
                        return participations.read(code, editor.caller())
                                        instanceof Outcome.Ok<ParticipationJson>(var stored, _)
                                ? screens.screen(
                                        status, Writing.wrong(stored, form, errors), editor)
                                : pages.notKept(editor, ParticipationPaths.one(code), form);
                    }

                    @Override
                    public HttpResponse<?> conflict(ParticipationJson theirs) {
                        return conflicts.steps(theirs, form, editor);
                    }
                });
    }

    /// The form of the profile.
    HttpResponse<?> profile(ParticipationJson stored, Editor editor) {
        return profile(
                HttpStatus.OK,
                stored.code(),
                ProfileForm.filled(stored.recorded()),
                List.of(),
                editor);
    }

    /// Saves what the municipality tells of itself.
    HttpResponse<?> saveProfile(String code, Form form, Editor editor) {
        var outcome =
                participations.tell(code, form.revision(), ProfileForm.json(form), editor.caller());
        return outcomes.answer(
                outcome,
                new Sent(code, Notice.RECORDED, editor),
                new Otherwise() {
                    @Override
                    public MutableHttpResponse<byte[]> wrong(
                            HttpStatus status, List<FormErrorView> errors) {
                        return profile(status, code, form, errors, editor);
                    }

                    @Override
                    public HttpResponse<?> conflict(ParticipationJson theirs) {
                        return conflicts.profile(theirs, form, editor);
                    }
                });
    }

    private MutableHttpResponse<byte[]> profile(
            HttpStatus status, String code, Form typed, List<FormErrorView> errors, Editor editor) {
        var path = ParticipationPaths.profile(code);
        var view =
                new ParticipationProfileView(
                        pages.layout(
                                editor, "Profiel van " + site.image().register().name(code), path),
                        path,
                        ParticipationPaths.one(code),
                        Long.toString(typed.revision()),
                        ProfileForm.view(typed, errors));
        return pages.screen(status, "desk/participation_profile", view);
    }
}
