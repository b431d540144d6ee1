package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Shows what was typed of a participation beside what somebody else saved.
@Singleton
class ParticipationConflicts {
    private final RecordConflict conflict;
    private final Site site;

    ParticipationConflicts(RecordConflict conflict, Site site) {
        this.conflict = conflict;
        this.site = site;
    }

    /// Both versions of the steps, goals and notes.
    HttpResponse<?> steps(ParticipationJson theirs, Form typed, Editor editor) {
        return screen(
                theirs,
                ParticipationPaths.one(theirs.code()),
                ParticipationForm.of(theirs),
                typed,
                ParticipationWords.FIELDS,
                editor);
    }

    /// Both versions of the profile.
    HttpResponse<?> profile(ParticipationJson theirs, Form typed, Editor editor) {
        return screen(
                theirs,
                ParticipationPaths.profile(theirs.code()),
                ProfileForm.filled(theirs.recorded()),
                typed,
                ParticipationWords.PROFILE,
                editor);
    }

    private HttpResponse<?> screen(
            ParticipationJson theirs,
            String path,
            Form stored,
            Form typed,
            List<Field> fields,
            Editor editor) {
        var title = "Deelname van " + site.image().register().name(theirs.code());
        return conflict.screen(
                typed,
                inWords(typed, fields),
                new RecordConflict.Theirs(
                        title, path, theirs.recordedAt(), inWords(stored, fields)),
                fields,
                editor);
    }

    /// The same form with what people read in each of these fields.
    private static Form inWords(Form form, List<Field> fields) {
        var words = form;
        for (var field : fields) {
            words =
                    words.with(
                            field.name(),
                            form.all(field.name()).stream()
                                    .map(value ->
                                            ParticipationWords.value(field.name(), value.strip()))
                                    .collect(Collectors.joining(", ")));
        }
        return words;
    }
}
