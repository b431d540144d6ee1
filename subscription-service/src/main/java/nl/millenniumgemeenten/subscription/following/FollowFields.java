package nl.millenniumgemeenten.subscription.following;

import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.follow.Pace;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Reads who wants to follow what, and how often they want mail.
final class FollowFields {
    private static final int LONGEST_PACE = 20;

    private FollowFields() {}

    /// The address; nothing if it is none, which is then said in the fields.
    static Optional<EmailAddress> address(RequestFields fields) {
        var email = fields.text("email", 1, 1000);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse(
                    "email",
                    "Dit is geen volledig e-mailadres. Schrijf het zo: naam@voorbeeld.nl.");
        }
        return address;
    }

    /// The pace; nothing if it is none, which is then said in the fields.
    static Optional<Pace> pace(RequestFields fields) {
        var word = fields.text("pace", 1, LONGEST_PACE);
        var pace = Pace.of(word);
        if (pace.isEmpty() && !word.isEmpty()) {
            fields.refuse("pace", "Kies at-once (meteen) of daily (één keer per dag).");
        }
        return pace;
    }

    /// The discussion; nothing if none is named, which is then said in the fields.
    static Optional<UUID> discussion(RequestFields fields) {
        var discussion = fields.optionalUuid("discussion");
        if (discussion.isEmpty()) {
            fields.refuse("discussion", "Noem een discussie.");
        }
        return discussion;
    }

    /// What is told of a discussion that visitors do not see, or that was opened this moment.
    static ProblemException unknownDiscussion() {
        return new ProblemException(
                ProblemType.NO_SUCH_THING, "Deze discussie kennen we niet, of nog niet.");
    }
}
