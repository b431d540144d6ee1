package nl.millenniumgemeenten.subscription.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// To whom a mail came, as its head tells.
public final class Recipients {
    private static final List<String> HEADERS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

    private Recipients() {}

    /// Every header that names a recipient; first what the server wrote that took the mail.
    public static List<String> of(Part mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : HEADERS) {
            var values = mail.getHeader(name);
            if (values != null) {
                found.addAll(Arrays.asList(values));
            }
        }
        return found;
    }
}
