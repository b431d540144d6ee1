package nl.millenniumgemeenten.municipality.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.contact.Person;
import org.jspecify.annotations.Nullable;

/// A sign-up as the desk reads it, and who corrects it.
///
/// @param contact absent when it is settled
/// @param another whether somebody else signed the municipality up, or it takes part already
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignUpJson(
        UUID id,
        long revision,
        String state,
        String municipality,
        String municipalityName,
        String decidedBy,
        LocalDate decidedOn,
        List<Integer> goals,
        List<String> themes,
        String note,
        @Nullable ContactJson contact,
        String remark,
        Instant receivedAt,
        Instant since,
        boolean another) {

    /// Who signed up.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContactJson(String name, String role, String email, String phone) {
        static ContactJson of(Person person) {
            return new ContactJson(
                    person.name(), person.role(), person.email().value(), person.phone());
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "ContactJson[hidden]";
        }
    }

    static SignUpJson of(SignUp signUp, String municipalityName, boolean another) {
        var submission = signUp.submission();
        var state = signUp.state();
        return new SignUpJson(
                signUp.id().value(),
                signUp.revision(),
                SignUpRow.name(state),
                submission.municipality().value(),
                municipalityName,
                submission.decidedBy().name(),
                submission.decidedOn(),
                submission.goals(),
                submission.themes(),
                submission.note(),
                state instanceof SignUp.Open open ? ContactJson.of(open.person()) : null,
                SignUpRow.remark(state),
                signUp.receivedAt(),
                state.since(),
                another);
    }

    /// Without what was filled in.
    @Override
    public String toString() {
        return "SignUpJson[" + id + ", " + state + "]";
    }
}
