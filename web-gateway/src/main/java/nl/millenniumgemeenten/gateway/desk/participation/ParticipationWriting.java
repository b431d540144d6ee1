package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Otherwise;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Sent;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
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
        return save(code, form, Optional.empty(), editor);
    }

    /// Saves what came together with what somebody else saved.
    HttpResponse<?> saveMerged(String code, Merge merge, Editor editor) {
        return save(code, merge.form(), Optional.of(merge), editor);
    }

    private HttpResponse<?> save(String code, Form form, Optional<Merge> merged, Editor editor) {
        var outcome =
                participations.save(
                        code, form.revision(), ParticipationForm.json(form), editor.caller());
        return outcomes.answer(
                outcome,
                Sent.together(code, merged, editor),
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
                        return conflicts.steps(
                                theirs, form, editor, merge -> saveMerged(code, merge, editor));
                    }
                });
    }

    /// The form of the profile.
    HttpResponse<?> profile(ParticipationJson stored, Editor editor) {
        return profile(
                HttpStatus.OK,
                stored.code(),
                Opened.taking(ProfileForm.filled(stored.recorded())),
                List.of(),
                editor);
    }

    /// Saves what the municipality tells of itself.
    HttpResponse<?> saveProfile(String code, Form form, Editor editor) {
        return saveProfile(code, form, Optional.empty(), editor);
    }

    private HttpResponse<?> saveProfile(
            String code, Form form, Optional<Merge> merged, Editor editor) {
        var outcome =
                participations.tell(code, form.revision(), ProfileForm.json(form), editor.caller());
        return outcomes.answer(
                outcome,
                Sent.together(code, merged, editor),
                new Otherwise() {
                    @Override
                    public MutableHttpResponse<byte[]> wrong(
                            HttpStatus status, List<FormErrorView> errors) {
                        return profile(status, code, form, errors, editor);
                    }

                    @Override
                    public HttpResponse<?> conflict(ParticipationJson theirs) {
                        return conflicts.profile(
                                theirs,
                                form,
                                editor,
                                merge ->
                                        saveProfile(
                                                code, merge.form(), Optional.of(merge), editor));
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
                        Opened.hidden(typed),
                        ProfileForm.view(typed, errors));
        return pages.screen(status, "desk/participation_profile", view);
    }
}
