package nl.millenniumgemeenten.subscription.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the mails of a mailbox for one reader of it. A mail that a server cannot give, or
/// that breaks who reads it, holds up none of the others, and is left after a few times. One that
/// is for another reader is read once, however long it stays.
public final class EachMail {
    private static final int BATCH = 500;
    private static final int MOST_FAILURES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(EachMail.class);

    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();
    private final Set<Long> ofOthers = ConcurrentHashMap.newKeySet();

    /// Reads one kind of mail.
    public interface Reader {
        /// Reads a mail, and sees to it that nobody does so again; whether it is for this reader.
        boolean read(Mailbox mailbox, Message message) throws MessagingException, IOException;

        /// Leaves a mail that could not be read for somebody to look at.
        void leave(Mailbox mailbox, Message message) throws MessagingException;
    }

    /// Reads the mails that wait, at most so many that others who read the mailbox get their turn.
    public void read(Mailbox mailbox, Reader reader) throws MessagingException, IOException {
        for (var message : wanted(mailbox)) {
            var id = mailbox.id(message);
            try {
                read(mailbox, message, id, reader);
            } catch (MessagingException | IOException broken) {
                failed(id, broken);
                if (!mailbox.isOpen()) {
                    throw broken;
                }
            } catch (StackOverflowError | OutOfMemoryError broken) {
                failed(id, broken);
            } catch (RuntimeException broken) {
                // What was read could not be kept: that is not because of the mail, so it waits.
                LOG.atError().addKeyValue("cause", broken.getClass().getName()).log("mail waits");
            }
        }
    }

    private List<Message> wanted(Mailbox mailbox) throws MessagingException {
        var all = new HashSet<Long>();
        var wanted = new ArrayList<Message>();
        for (var message : mailbox.waiting()) {
            var id = mailbox.id(message);
            all.add(id);
            if (wanted.size() < BATCH && !ofOthers.contains(id)) {
                wanted.add(message);
            }
        }
        failures.keySet().retainAll(all);
        ofOthers.retainAll(all);
        return wanted;
    }

    private void read(Mailbox mailbox, Message message, long id, Reader reader)
            throws MessagingException, IOException {
        if (failures.getOrDefault(id, 0) >= MOST_FAILURES) {
            reader.leave(mailbox, message);
        } else if (!reader.read(mailbox, message)) {
            ofOthers.add(id);
        }
        failures.remove(id);
    }

    private void failed(long id, Throwable broken) {
        failures.merge(id, 1, Integer::sum);
        LOG.atWarn()
                .addKeyValue("cause", broken.getClass().getName())
                .log("mail could not be read");
    }
}
