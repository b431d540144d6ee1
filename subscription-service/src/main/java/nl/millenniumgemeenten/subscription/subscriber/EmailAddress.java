package nl.millenniumgemeenten.subscription.subscriber;

import java.util.Locale;
import java.util.Optional;

/// An e-mail address that mail can be sent to. It never shows itself: whoever needs the address
/// asks for it by name, and a log line or an error that quotes a record shows nothing.
///
/// @param typed as the person wrote it
/// @param normalised as mail is sent to it: the domain in lower-case ASCII, the local part kept
public record EmailAddress(String typed, String normalised) {

    /// The address in this text, or nothing if it is none that we can write to.
    public static Optional<EmailAddress> parse(String text) {
        return EmailSyntax.normalise(text).map(normalised -> new EmailAddress(text, normalised));
    }

    /// What makes two addresses the same to us. Capitals do not: hardly any mailbox tells
    /// Jan@example.org from jan@example.org.
    public String key() {
        return normalised.toLowerCase(Locale.ROOT);
    }

    /// Enough for who knows the address, and nothing for who does not: `j…@e….nl`.
    public String hint() {
        int at = normalised.lastIndexOf('@');
        var domain = normalised.substring(at + 1);
        return normalised.charAt(0)
                + "…@"
                + domain.charAt(0)
                + "…"
                + domain.substring(domain.lastIndexOf('.'));
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
