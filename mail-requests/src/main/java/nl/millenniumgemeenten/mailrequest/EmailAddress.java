package nl.millenniumgemeenten.mailrequest;

import java.util.Locale;
import java.util.Optional;

/// An e-mail address that mail can be sent to. It never shows itself: whoever needs the address
/// asks for it by name, and a log line or an error that quotes a record shows nothing.
///
/// @param value as mail is sent to it: the domain in lower-case ASCII, the local part kept
public record EmailAddress(String value) {

    /// What to tell who wrote something else.
    public static final String ADVICE =
            "Dit is geen volledig e-mailadres. Schrijf het zo: naam@voorbeeld.nl.";

    public EmailAddress {
        if (EmailSyntax.normalise(value).isEmpty()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /// The address in this text, or nothing if it is none that we can write to.
    public static Optional<EmailAddress> parse(String text) {
        return EmailSyntax.normalise(text).map(EmailAddress::new);
    }

    /// What makes two addresses the same to us. Capitals do not: hardly any mailbox tells
    /// Jan@example.org from jan@example.org.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
