package nl.millenniumgemeenten.municipality.mailrequest;

/// The mails that the register has sent. The website knows the words of each; the parameters that
/// it needs for them stand here. A `token` is the secret part of the link in the mail.
public enum MailKind {
    /// Asks who signed a municipality up to confirm: `municipality`, `token`.
    SIGN_UP_CONFIRMATION,
    /// Tells that a confirmed sign-up waits for the editors: `municipality`.
    SIGN_UP_WAITING,
    /// Tells that somebody else of the municipality signed up before: `municipality`.
    SIGN_UP_SECOND,
    /// Asks for something about a sign-up: `municipality`, `question`, `token`.
    SIGN_UP_QUESTION,
    /// Tells that the municipality takes part: `municipality`, `inForceOn`.
    SIGN_UP_APPROVED,
    /// Tells why the municipality does not take part: `municipality`, `reason`.
    SIGN_UP_REJECTED,
    /// Tells somebody to have become contact of a municipality: `municipality`.
    CONTACT_WELCOME,
    /// Lets a contact sign in: `token`.
    CONTACT_LINK,
    /// Asks for something about an activity: `title`, `question`.
    ACTIVITY_ASKED_BACK,
    /// Tells that an activity is on the site: `title`, `path`.
    ACTIVITY_PUBLISHED
}
