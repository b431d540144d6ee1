package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;

/// Shows a change as it was typed beside the one that somebody else recorded meanwhile.
@Singleton
class ChangeConflict {
    private static final List<Field> FIELDS =
            List.of(
                    new Field("kind", "Soort"),
                    new Field("effectiveOn", "Ingang"),
                    new Field("from", "Houdt op"),
                    new Field("to", "Krijgt het gebied"),
                    new Field("legalGround", "Wet of besluit"),
                    new Field("source", "Bron"));

    private final RecordConflict conflict;

    ChangeConflict(RecordConflict conflict) {
        this.conflict = conflict;
    }

    HttpResponse<?> screen(
            Form typed, TerritorialChangeJson theirs, RegisterSnapshot register, Editor editor) {
        var there = TypedChange.form(theirs, register);
        return conflict.screen(
                typed,
                inWords(typed, theirs),
                new RecordConflict.Theirs(
                        ChangeWords.title(theirs),
                        ChangeWords.path(theirs.id()),
                        theirs.recordedAt(),
                        inWords(there, theirs)),
                FIELDS,
                editor);
    }

    /// Of one in force only the sources are typed; the rest is as it stands.
    private static Form inWords(Form form, TerritorialChangeJson theirs) {
        boolean whole = !form.line("kind").isEmpty();
        return form.with("kind", ChangeWords.kind(whole ? form.line("kind") : theirs.kind()))
                .with(
                        "effectiveOn",
                        DutchText.date(TypedChange.day(form).orElse(theirs.effectiveOn())))
                .with("from", names(form, "from"))
                .with(
                        "to",
                        List.of(names(form, "to"), names(form, "beginName")).stream()
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", ")));
    }

    private static String names(Form form, String field) {
        return ChangeRows.filled(form, field).stream()
                .map(number -> form.line(field + "-" + number))
                .collect(Collectors.joining(", "));
    }
}
