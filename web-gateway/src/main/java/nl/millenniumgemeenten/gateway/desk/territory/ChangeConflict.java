package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;

/// Brings together a change as it was typed and the one that somebody else recorded meanwhile.
@Singleton
class ChangeConflict {
    private static final List<Field> FIELDS =
            List.of(
                    Field.choice("kind", "Soort"),
                    Field.choice("effectiveOn", "Ingang"),
                    Field.lines("from", "Houdt op"),
                    Field.lines("to", "Krijgt het gebied"),
                    Field.lines("begins", "Nieuwe gemeenten"),
                    new Field("legalGround", "Wet of besluit"),
                    new Field("source", "Bron"));

    private final RecordConflict conflict;

    ChangeConflict(RecordConflict conflict) {
        this.conflict = conflict;
    }

    /// Goes on with both, or shows what is for a person to decide.
    HttpResponse<?> together(
            TypedChange typed,
            TerritorialChangeJson theirs,
            RegisterSnapshot register,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        return conflict.together(
                ChangeRows.gathered(typed.tidy(register)),
                new RecordConflict.Theirs(
                        ChangeWords.title(theirs),
                        ChangeWords.path(theirs.id()),
                        theirs.recordedAt(),
                        Opened.taking(ChangeRows.gathered(TypedChange.form(theirs, register)))),
                FIELDS,
                ChangeConflict::words,
                editor,
                merged);
    }

    private static String words(Field field, Form form) {
        return switch (field.name()) {
            case "kind" -> ChangeWords.kind(form.line("kind"));
            case "effectiveOn" ->
                    TypedChange.day(form)
                            .map(DutchText::date)
                            .orElseGet(() -> form.line("effectiveOn"));
            default -> form.text(field.name()).strip();
        };
    }
}
