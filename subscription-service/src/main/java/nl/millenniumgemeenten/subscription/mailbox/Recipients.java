package nl.millenniumgemeenten.subscription.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// To whom a mail came, as its head tells.
public final class Recipients {
    private static final List<String> HEADERS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private Recipients() {}

    /// Those of a mail as it arrived.
    public static List<String> of(byte[] mail) throws MessagingException {
        return of(new MimeMessage(NO_SESSION, new ByteArrayInputStream(mail)));
    }

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
