package nl.millenniumgemeenten.gateway.account.mail;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;

/// The mails that a gateway would give to who sends them.
public final class AccountMailsFixture {
    private AccountMailsFixture() {}

    /// Those to an address, oldest first.
    public static List<MessageJson> to(ApplicationContext gateway, String email) {
        return gateway.getBean(AccountMails.class).waiting(1000).stream()
                .flatMap(mail -> mail.message().stream())
                .filter(message -> message.to().equals(email))
                .toList();
    }

    /// The last one of a kind to an address, waited for because some are written beside the answer.
    public static MessageJson last(ApplicationContext gateway, String email, String kind)
            throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var found =
                    to(gateway, email).stream()
                            .filter(message -> message.kind().equals(kind))
                            .toList();
            if (!found.isEmpty()) {
                return found.getLast();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("No mail to " + email + " of kind " + kind);
            }
            Thread.sleep(20);
        }
    }
}
