package nl.millenniumgemeenten.content.participant;

/// The mails to participants. The website knows the words of each; the parameters that it needs for
/// them stand here. A `token` is the secret part of the link in the mail.
public enum ParticipantMail {
    /// Asks to confirm a contribution: `discussion`, `token`.
    CONTRIBUTION_CONFIRMATION,
    /// Tells that a contribution that waited is on the site: `discussion`, `number`.
    CONTRIBUTION_PLACED,
    /// Tells why a contribution is not on the site: `discussion`, `reason`.
    CONTRIBUTION_REFUSED,
    /// Tells why the desk gave a contribution another text: `discussion`, `number`, `reason`.
    CONTRIBUTION_EDITED,
    /// Tells why the desk hid a contribution: `discussion`, `reason`.
    CONTRIBUTION_HIDDEN,
    /// Tells why the desk moved a contribution to another discussion: `discussion`, `target`,
    /// `number`, `reason`.
    CONTRIBUTION_MOVED,
    /// Tells who is blocked why a contribution is not taken: `discussion`, `reason`.
    CONTRIBUTION_NOT_TAKEN,
    /// Lets a participant sign in: `token`.
    PARTICIPANT_LINK,
    /// Warns a participant: `text`.
    PARTICIPANT_WARNED,
    /// Tells a participant that nothing of theirs is taken any more: `reason`.
    PARTICIPANT_BLOCKED,
    /// Tells a participant that they may write again.
    PARTICIPANT_UNBLOCKED
}
