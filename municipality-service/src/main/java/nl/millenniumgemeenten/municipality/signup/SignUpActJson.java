package nl.millenniumgemeenten.municipality.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// Something that happened to a sign-up, as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignUpActJson(
        String kind, Instant at, AuthorJson by, String said, List<SignUpChange> changes) {

    /// Who did it.
    @Serdeable
    record AuthorJson(String id, String name) {}

    static SignUpActJson of(SignUpAct act) {
        return new SignUpActJson(
                act.kind().name(),
                act.at(),
                new AuthorJson(act.by().id(), act.by().name()),
                act.said(),
                act.changes());
    }

    /// Without what was said.
    @Override
    public String toString() {
        return "SignUpActJson[" + kind + ", " + at + "]";
    }
}
