package nl.millenniumgemeenten.content.participant;

import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads an address that somebody typed.
public final class EmailField {
    private static final int LONGEST = 254;
    private static final EmailAddress HARMLESS = new EmailAddress("niemand@example.org");

    private EmailField() {}

    /// The address in the field `email`; some other one where the fields are told what is wrong.
    public static EmailAddress read(RequestFields fields) {
        var email = fields.text("email", 1, LONGEST);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse("email", EmailAddress.ADVICE);
        }
        return address.orElse(HARMLESS);
    }
}
