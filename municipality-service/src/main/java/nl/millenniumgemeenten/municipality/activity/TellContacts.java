package nl.millenniumgemeenten.municipality.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.contact.KeepContacts;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;

/// Tells the contacts of a municipality what an editor made of what they submitted. Takes part in
/// the transaction of the decision.
@Singleton
class TellContacts {
    private final KeepContacts contacts;
    private final MailRequests mails;

    TellContacts(KeepContacts contacts, MailRequests mails) {
        this.contacts = contacts;
        this.mails = mails;
    }

    void askedBack(Activity activity, Instant now) {
        tell(
                activity,
                MailKind.ACTIVITY_ASKED_BACK,
                Map.of("title", activity.content().title(), "question", activity.question()),
                now);
    }

    void published(Activity activity, Instant now) {
        var title = activity.content().title();
        var path = "/activiteiten/" + activity.number() + "-" + PublicActivity.slug(title);
        tell(activity, MailKind.ACTIVITY_PUBLISHED, Map.of("title", title, "path", path), now);
    }

    private void tell(
            Activity activity, MailKind kind, Map<String, String> parameters, Instant now) {
        for (var contact : contacts.of(activity.municipality())) {
            mails.add(MailRequest.of(kind, contact.person().email(), parameters, now));
        }
    }
}
