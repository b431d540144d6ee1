package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what a municipality tells of its part. Its faults point into the whole participation.
final class ProfileForm {
    private static final Pattern THEME = Pattern.compile("[^\\p{Cntrl}]{1,60}");
    private static final double ANY = 1e9;

    private ProfileForm() {}

    /// The profile that a body describes.
    ///
    /// @throws ProblemException naming every field that cannot be read
    static Decision<Profile> read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var introduction = fields.text("introduction", 0, Profile.LONGEST_INTRODUCTION);
        var themes = fields.texts("themes", THEME, "Een thema heeft 1 tot 60 tekens.");
        var planTitle = fields.text("planTitle", 0, Profile.LONGEST_LINE);
        var planUrl = fields.text("planUrl", 0, Profile.LONGEST_ADDRESS);
        var ambassador = fields.text("ambassador", 0, Profile.LONGEST_LINE);
        var alderman = fields.text("responsibleAlderman", 0, Profile.LONGEST_LINE);
        var workingGroup = fields.text("workingGroup", 0, Profile.LONGEST_LINE);
        var budget = fields.optionalDecimal("budgetPerInhabitant", -ANY, ANY);
        var website = fields.text("website", 0, Profile.LONGEST_ADDRESS);
        inProfile(fields);
        return Profile.of(
                introduction,
                themes,
                planTitle,
                planUrl,
                ambassador,
                alderman,
                workingGroup,
                budget.map(BigDecimal::valueOf),
                website);
    }

    private static void inProfile(RequestFields fields) {
        try {
            fields.orThrow();
        } catch (ProblemException invalid) {
            throw new ProblemException(
                    Problem.invalid(
                            invalid.problem().errors().stream()
                                    .map(fault ->
                                            new Problem.FieldProblem(
                                                    "/profile" + fault.pointer(), fault.detail()))
                                    .toList()));
        }
    }
}
