package nl.millenniumgemeenten.gateway.account;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in the fields of an account.
public final class AccountFields {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    /// An address as mail can reach it: the sender of mails decides in the end.
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]+(?:\\.[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]+)+");

    /// No characters that hide or turn around others: the name stands in mails and in lists.
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>]+");

    private AccountFields() {}

    /// What is wrong with a name; nothing if it is good.
    public static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("Vul een naam in.");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("Een naam heeft hoogstens " + LONGEST_NAME + " tekens.");
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("Er staat een teken in de naam dat niet kan.");
    }

    /// What is wrong with an address; nothing if it is good.
    public static Optional<String> emailFault(String email) {
        if (email.isEmpty()) {
            return Optional.of("Vul een e-mailadres in.");
        }
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of("Dit is geen e-mailadres. Een adres lijkt op naam@voorbeeld.nl.");
    }
}
