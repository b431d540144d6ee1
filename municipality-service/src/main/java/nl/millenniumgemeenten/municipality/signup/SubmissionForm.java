package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.contact.PersonForm;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Choice;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What somebody sends who signs a municipality up, or corrects that.
///
/// @param document absent where the one that was sent before stays
record SubmissionForm(Submission submission, Person person, Optional<DecisionDocument> document) {
    private static final MunicipalityCode HARMLESS = new MunicipalityCode("GM0000");
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_THEMES = 10;
    private static final Pattern THEME =
            Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{2,60}");
    private static final int LONGEST_DOCUMENT = 10_000_000;

    /// Reads a request body.
    ///
    /// @param documentNeeded whether the decision must come along
    /// @throws nl.millenniumgemeenten.problem.ProblemException naming every field at fault
    static SubmissionForm read(@Nullable JsonNode body, boolean documentNeeded, LocalDate today) {
        var fields = RequestFields.of(body);
        var typed = fields.text("municipality", 0, 100);
        if (typed.isEmpty()) {
            fields.refuse("municipality", "Kies je gemeente.");
        }
        var municipality =
                typed.isEmpty()
                        ? HARMLESS
                        : MunicipalityCode.parse("municipality", typed)
                                .orRefuse(
                                        (field, _) ->
                                                fields.refuse(
                                                        field, "Deze gemeente kennen we niet."),
                                        HARMLESS);
        var decidedBy = Choice.read(fields, "decidedBy", ParticipationChange.Body.class);
        var decidedOn = fields.date("decidedOn");
        if (decidedOn.isAfter(today)) {
            fields.refuse("decidedOn", "Deze dag moet nog komen. Wanneer is het besluit genomen?");
        } else if (decidedOn.getYear() < 2000 && !decidedOn.equals(LocalDate.EPOCH)) {
            fields.refuse("decidedOn", "Dit jaartal kan niet kloppen.");
        }
        var goals = fields.integers("goals", 1, Goal.MOST);
        var themes = fields.texts("themes", THEME, "Een thema heeft 2 tot 60 tekens.");
        if (themes.size() > MOST_THEMES) {
            fields.refuse("themes", "Noem hoogstens " + MOST_THEMES + " thema's.");
        }
        var note = fields.text("note", 0, LONGEST_NOTE);
        var person = PersonForm.read(fields);
        var document = document(fields, documentNeeded);
        fields.orThrow();
        return new SubmissionForm(
                new Submission(municipality, decidedBy, decidedOn, goals, themes, note),
                person,
                document);
    }

    private static Optional<DecisionDocument> document(RequestFields fields, boolean needed) {
        var base64 = fields.text("decision", 0, LONGEST_DOCUMENT);
        if (base64.isEmpty()) {
            if (needed) {
                fields.refuse("decision", "Voeg het besluit toe als PDF.");
            }
            return Optional.empty();
        }
        return switch (DecisionDocument.parse("decision", base64)) {
            case Decision.Accepted<DecisionDocument>(var document) -> Optional.of(document);
            case Decision.Refused<DecisionDocument>(var faults) -> {
                faults.forEach(fault -> fields.refuse(fault.field(), fault.detail()));
                yield Optional.empty();
            }
        };
    }
}
