package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Brings together what was typed of a participation and what somebody else saved.
@Singleton
class ParticipationConflicts {
    private final RecordConflict conflict;
    private final Site site;

    ParticipationConflicts(RecordConflict conflict, Site site) {
        this.conflict = conflict;
        this.site = site;
    }

    /// The steps, goals and notes of both.
    HttpResponse<?> steps(
            ParticipationJson theirs,
            Form typed,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        return together(
                theirs,
                ParticipationPaths.one(theirs.code()),
                ParticipationForm.of(theirs),
                ParticipationForm.tidy(typed),
                ParticipationWords.FIELDS,
                editor,
                merged);
    }

    /// The profile of both.
    HttpResponse<?> profile(
            ParticipationJson theirs,
            Form typed,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        return together(
                theirs,
                ParticipationPaths.profile(theirs.code()),
                ProfileForm.filled(theirs.recorded()),
                typed,
                ParticipationWords.PROFILE,
                editor,
                merged);
    }

    private HttpResponse<?> together(
            ParticipationJson theirs,
            String path,
            Form stored,
            Form typed,
            List<Field> fields,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        var title = "Deelname van " + site.image().register().name(theirs.code());
        var there =
                new RecordConflict.Theirs(title, path, theirs.recordedAt(), Opened.taking(stored));
        return conflict.together(
                typed, there, fields, ParticipationConflicts::words, editor, merged);
    }

    /// What people read in a field.
    private static String words(Field field, Form form) {
        return form.all(field.name()).stream()
                .map(value -> ParticipationWords.value(field.name(), value.strip()))
                .collect(Collectors.joining(", "));
    }
}
