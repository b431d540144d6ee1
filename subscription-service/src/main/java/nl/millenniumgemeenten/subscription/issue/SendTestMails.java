package nl.millenniumgemeenten.subscription.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Sample;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Sends an issue to a few people who want to see it in their own mail program. They are no readers
/// of it: the links to stop and to choose in such a mail are nobody's.
@Singleton
class SendTestMails {
    private final Composer composer;
    private final IssueLetters letters;
    private final MailQueue mails;
    private final InstantSource clock;

    SendTestMails(Composer composer, IssueLetters letters, MailQueue mails, InstantSource clock) {
        this.composer = composer;
        this.letters = letters;
        this.mails = mails;
        this.clock = clock;
    }

    /// What is to be sent.
    ///
    /// @param request which request asks for it: the same again sends nothing more
    /// @param pictures where editors see what is not public yet
    record Command(UUID request, Issue issue, List<EmailAddress> to, Map<UUID, String> pictures) {
        Command {
            to = List.copyOf(to);
            pictures = Map.copyOf(pictures);
        }
    }

    @Transactional
    public void handle(Command command) {
        var letter = letters.now(command.issue(), clock.instant());
        var composed = composer.compose(letter, command.pictures());
        for (var to : command.to()) {
            mails.add(
                    mail(command.request(), to),
                    new Sample(
                            to,
                            letter.language(),
                            ("[Proef] " + letter.subject()).strip(),
                            composed.html(),
                            composed.plain()),
                    clock.instant());
        }
    }

    private static UUID mail(UUID request, EmailAddress to) {
        return UUID.nameUUIDFromBytes((request + " " + to.normalised()).getBytes(UTF_8));
    }
}
