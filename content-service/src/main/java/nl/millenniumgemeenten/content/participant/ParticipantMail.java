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
    /// Lets a participant sign in: `token`.
    PARTICIPANT_LINK
}
