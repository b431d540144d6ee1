package nl.millenniumgemeenten.gateway.account.moderationmail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When somebody wants a mail that there is something to do in discussions.
public enum MailChoice {
    NOTHING("Nooit: ik kijk zelf op de redactie"),
    AT_ONCE("Meteen, hoogstens één mail per tien minuten"),
    DAILY("Eén keer per dag, na acht uur ’s ochtends");

    private final String label;

    MailChoice(String label) {
        this.label = label;
    }

    /// As a form says it.
    public String label() {
        return label;
    }

    /// As forms and the database name it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one with this key, if there is one.
    public static Optional<MailChoice> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
