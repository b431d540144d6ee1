package nl.millenniumgemeenten.municipality.participation;

/// The steps by which a municipality came to take part, and why it ended. Each has a date of its
/// own; any may be unknown.
///
/// @param proposedBy who moved it: a party, a group of residents; empty where unknown
/// @param endNote a few words more about the end; may be empty
public record Steps(
        PartialDate proposedOn,
        String proposedBy,
        PartialDate decidedOn,
        Decider decidedBy,
        PartialDate signedUpOn,
        PartialDate recognisedOn,
        PartialDate inForceOn,
        Ending ending,
        String endNote) {

    private static final PartialDate NO_DATE = new PartialDate.Unknown();

    /// Nothing is known.
    public static final Steps UNKNOWN =
            new Steps(
                    NO_DATE,
                    "",
                    NO_DATE,
                    Decider.UNKNOWN,
                    NO_DATE,
                    NO_DATE,
                    NO_DATE,
                    new Ending.Unknown(),
                    "");

    /// The same steps, decided by somebody on a day.
    public Steps decided(PartialDate on, Decider by) {
        return new Steps(
                proposedOn,
                proposedBy,
                on,
                by,
                signedUpOn,
                recognisedOn,
                inForceOn,
                ending,
                endNote);
    }

    /// The same steps, signed up on a day.
    public Steps signedUp(PartialDate on) {
        return dated(on, recognisedOn, inForceOn);
    }

    /// The same steps, recognised on a day.
    public Steps recognised(PartialDate on) {
        return dated(signedUpOn, on, inForceOn);
    }

    /// The same steps, in force from a day on.
    public Steps inForce(PartialDate on) {
        return dated(signedUpOn, recognisedOn, on);
    }

    /// The same steps, with why it ended.
    public Steps ended(Ending why, String note) {
        return new Steps(
                proposedOn,
                proposedBy,
                decidedOn,
                decidedBy,
                signedUpOn,
                recognisedOn,
                inForceOn,
                why,
                note);
    }

    private Steps dated(PartialDate signedUp, PartialDate recognised, PartialDate force) {
        return new Steps(
                proposedOn,
                proposedBy,
                decidedOn,
                decidedBy,
                signedUp,
                recognised,
                force,
                ending,
                endNote);
    }
}
