package nl.millenniumgemeenten.subscription.bounce;

import java.time.Duration;
import nl.millenniumgemeenten.subscription.delivery.DeliveryKey;
import nl.millenniumgemeenten.subscription.service.RunningService;

/// Issues that were sent to readers.
final class BounceFixture {
    private final RunningService service;

    BounceFixture(RunningService service) {
        this.service = service;
    }

    /// Sends an issue to this reader, as many days ago; returns the key of the delivery.
    String sent(String email, int daysAgo) {
        return service.bean(DeliveryKey.class).of(delivery(email, "sent", daysAgo, ""));
    }

    /// The mail server refused an issue to this reader with this code.
    long refused(String email, String code) {
        return delivery(email, "failed", 0, code);
    }

    private long delivery(String email, String state, int daysAgo, String code) {
        var moment = service.clock().instant().minus(Duration.ofDays(daysAgo));
        var issue =
                service.query(
                                """
                                insert into issue (id, revision, state, draft_edition, language,
                                    digest_from, started_at, ended_at)
                                values (gen_random_uuid(), 1, 'sent', 1, 'nl', now(), now(), now())
                                returning id
                                """)
                        .getFirst();
        service.query(
                "insert into issue_list select '%s', id from mailing_list returning list_id"
                        .formatted(issue));
        return Long.parseLong(
                service.query(
                                """
                                insert into delivery (issue_id, subscriber_id, state, started_at,
                                    settled_at, attention_at, reply_code, enhanced_code)
                                select '%1$s', id, '%2$s', '%3$s', '%3$s',
                                       case when '%2$s' = 'failed' then timestamptz '%3$s' end,
                                       nullif(left('%4$s', 1), '')::int * 100, nullif('%4$s', '')
                                from subscriber where address_key = '%5$s'
                                returning id
                                """
                                        .formatted(issue, state, moment, code, email))
                        .getFirst());
    }

    /// Where this reader is, and why.
    String state(String subscriber) {
        return service.query(
                        """
                        select s.state, u.state, u.end_reason
                        from subscriber s join subscription u on u.subscriber_id = s.id
                        where s.id = '%s'
                        """
                                .formatted(subscriber))
                .getFirst();
    }

    String idOf(String email) {
        return service.query("select id from subscriber where address_key = '%s'".formatted(email))
                .getFirst();
    }
}
