package nl.millenniumgemeenten.municipality.signup;

import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Author;

/// Something that happened to a sign-up. Says nothing of the person who signed up.
///
/// @param said what was asked, or why it was rejected; otherwise empty
/// @param changes what a correction changed
record SignUpAct(Kind kind, Instant at, Author by, String said, List<SignUpChange> changes) {
    /// Who signed up, of whom nothing more is kept here.
    static final Author SUBMITTER = new Author("submitter", "De aanmelder");

    SignUpAct {
        changes = List.copyOf(changes);
    }

    /// What can happen.
    enum Kind {
        RECEIVED,
        CONFIRMED,
        ASKED_BACK,
        CORRECTED,
        APPROVED,
        REJECTED
    }

    /// The form was sent.
    static SignUpAct received(Instant at) {
        return new SignUpAct(Kind.RECEIVED, at, SUBMITTER, "", List.of());
    }

    /// The link in the mail was followed.
    static SignUpAct confirmed(Instant at) {
        return new SignUpAct(Kind.CONFIRMED, at, SUBMITTER, "", List.of());
    }

    /// The form was corrected.
    static SignUpAct corrected(Instant at, List<SignUpChange> changes) {
        return new SignUpAct(Kind.CORRECTED, at, SUBMITTER, "", changes);
    }

    /// An editor asked something, approved or rejected.
    static SignUpAct of(Kind kind, Instant at, Author by, String said) {
        return new SignUpAct(kind, at, by, said, List.of());
    }

    /// Without what was said.
    @Override
    public String toString() {
        return "SignUpAct[" + kind + ", " + at + "]";
    }
}
