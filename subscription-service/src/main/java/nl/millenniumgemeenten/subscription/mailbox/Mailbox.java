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
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/// An open mailbox that programs read. What was read goes to another folder, or goes altogether;
/// what nobody understood stays and is flagged, for somebody to look at.
public final class Mailbox implements AutoCloseable {
    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String REPLY_MILLISECONDS = "30000";
    private static final int LARGEST = 1024 * 1024;

    /// No head is larger that a server would take.
    private static final int HEAD = 128 * 1024;

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

    /// The mails that nobody has looked at. By what they are known and how large they are is asked
    /// for all of them at once.
    public List<Message> waiting() throws MessagingException {
        var untouched =
                new AndTerm(
                        new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                        new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        var found = folder.search(untouched);
        // Or it would be asked with the whole envelope, which a server has to take apart first.
        var about = new FetchProfile();
        about.add(FetchProfile.Item.SIZE);
        about.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, about);
        return List.of(found);
    }

    /// By what a mail is known as long as it is in the mailbox. Both halves have 32 bits.
    long id(Message message) throws MessagingException {
        var numbered = (UIDFolder) folder;
        return numbered.getUIDValidity() << 32 | numbered.getUID(message);
    }

    /// Whether more can be read; a server that is asked for something odd may hang up.
    boolean isOpen() {
        return folder.isOpen();
    }

    /// Whether it is larger than anything that is meant for us.
    public boolean isTooLarge(Message message) throws MessagingException {
        return message.getSize() > LARGEST;
    }

    /// A whole mail; of one that is too large only the beginning, in which its head is.
    public byte[] content(Message message) throws MessagingException, IOException {
        // A server may be wrong about the size.
        var content = new Beginning(isTooLarge(message) ? HEAD : 2 * LARGEST);
        try {
            message.writeTo(content);
        } catch (IOException broken) {
            if (!content.isFull()) {
                throw broken;
            }
        } catch (RuntimeException broken) {
            throw new MessagingException("A mail that no library understands", broken);
        }
        return content.bytes();
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
