package nl.millenniumgemeenten.subscription.service;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/// A mail as the server got it.
public record ReceivedMail(String sender, String recipient, String source) {
    private static final Pattern CONFIRM = Pattern.compile("/nieuwsbrief/bevestigen/(\\S+)");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/nieuwsbrief/afmelden/(\\S+)");

    /// The value of a header, decoded, or nothing.
    public String header(String name) throws MessagingException {
        var values = message().getHeader(name);
        return values == null ? "" : String.join("\n", values);
    }

    public String subject() throws MessagingException {
        return message().getSubject();
    }

    public String text() throws MessagingException, IOException {
        return (String) part(0).getContent();
    }

    public String html() throws MessagingException, IOException {
        return (String) part(1).getContent();
    }

    public String confirmToken() throws MessagingException, IOException {
        return find(CONFIRM);
    }

    public String unsubscribeToken() throws MessagingException, IOException {
        return find(UNSUBSCRIBE);
    }

    public BodyPart part(int index) throws MessagingException, IOException {
        return ((MimeMultipart) message().getContent()).getBodyPart(index);
    }

    public MimeMessage message() throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String find(Pattern link) throws MessagingException, IOException {
        var matcher = link.matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("No such link in: " + text());
        }
        return matcher.group(1);
    }
}
