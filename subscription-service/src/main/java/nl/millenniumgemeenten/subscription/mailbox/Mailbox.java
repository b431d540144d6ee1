package nl.millenniumgemeenten.subscription.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// An open mailbox that programs read. What was read goes to another folder, or goes altogether;
/// what nobody understood stays and is flagged, for somebody to look at.
public final class Mailbox implements AutoCloseable {
    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String REPLY_MILLISECONDS = "30000";
    private static final int LARGEST = 1024 * 1024;

    private final Store store;
    private final Folder folder;
    private final Folder done;

    private Mailbox(Store store, Folder folder, Folder done) {
        this.store = store;
        this.folder = folder;
        this.done = done;
    }

    static Mailbox open(MailboxSettings settings) throws MessagingException {
        var store = Session.getInstance(properties(settings)).getStore("imap");
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = store.getFolder(settings.folder());
            var done = store.getFolder(settings.done());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder, done);
        } catch (MessagingException broken) {
            store.close();
            throw broken;
        }
    }

    /// The mails that nobody has looked at, at most so many.
    public List<Message> waiting(int limit) throws MessagingException {
        var untouched =
                new AndTerm(
                        new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                        new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        var found = Arrays.stream(folder.search(untouched)).limit(limit).toArray(Message[]::new);
        // Or it would be asked with the whole envelope, which a server has to take apart first.
        var size = new FetchProfile();
        size.add(FetchProfile.Item.SIZE);
        folder.fetch(found, size);
        return List.of(found);
    }

    /// By what a mail is known as long as it is in the mailbox.
    public long id(Message message) throws MessagingException {
        return ((UIDFolder) folder).getUID(message);
    }

    /// Whether more can be read; a server that is asked for something odd may hang up.
    public boolean isOpen() {
        return folder.isOpen();
    }

    /// Whether it is larger than anything that is meant for us.
    public boolean isTooLarge(Message message) throws MessagingException {
        return message.getSize() > LARGEST;
    }

    /// The head of a mail, without what it says.
    public byte[] head(Message message) throws MessagingException {
        var head = new StringBuilder();
        message.getAllHeaders()
                .asIterator()
                .forEachRemaining(header -> {
                    if (head.length() < LARGEST) {
                        head.append(header.getName()).append(": ").append(header.getValue());
                        head.append("\r\n");
                    }
                });
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A whole mail; empty if it is too large.
    public byte[] content(Message message) throws MessagingException, IOException {
        if (isTooLarge(message)) {
            return new byte[0];
        }
        var content = new ByteArrayOutputStream();
        message.writeTo(content);
        return content.toByteArray();
    }

    /// It was read, and is kept for somebody who wants to look.
    public void move(Message message) throws MessagingException {
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(new Message[] {message}, done);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /// It was read, and nobody needs it any more.
    public void delete(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /// Somebody should look at it.
    public void leave(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.FLAGGED, true);
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(true);
        } finally {
            store.close();
        }
    }

    private static Properties properties(MailboxSettings settings) {
        var tls = settings.tls();
        var starttls = Boolean.toString(tls == MailboxSettings.Tls.STARTTLS);
        var properties = new Properties();
        properties.setProperty(
                "mail.imap.ssl.enable", Boolean.toString(tls == MailboxSettings.Tls.TLS));
        properties.setProperty("mail.imap.starttls.enable", starttls);
        properties.setProperty("mail.imap.starttls.required", starttls);
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty("mail.imap.timeout", REPLY_MILLISECONDS);
        properties.setProperty("mail.imap.writetimeout", REPLY_MILLISECONDS);
        // Reading alone must not mark a mail as seen: a person may want to know what is new.
        properties.setProperty("mail.imap.peek", "true");
        return properties;
    }
}
