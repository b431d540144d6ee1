package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.context.annotation.Context;
import nl.millenniumgemeenten.subscription.bounce.MailboxConfiguration;
import nl.millenniumgemeenten.subscription.replyto.ReplyToConfiguration;

/// Nobody is offered to answer to an address that nobody reads: the service does not start then.
@Context
final class AnswerMailboxRule {
    /// @throws IllegalArgumentException if there is an address for answers and no mailbox
    AnswerMailboxRule(
            ReplyToConfiguration offered,
            AnswerMailboxConfiguration own,
            MailboxConfiguration ofReports) {
        if (offered.isThere() && !own.isThere() && !ofReports.isThere()) {
            throw new IllegalArgumentException(
                    "answer.address (ANSWER_ADDRESS) needs a mailbox: ANSWER_IMAP_HOST, or"
                            + " BOUNCE_IMAP_HOST");
        }
    }
}
