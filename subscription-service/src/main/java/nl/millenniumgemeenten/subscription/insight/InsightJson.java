package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that we know of one person. `state` is `pending`, `confirmed` or `left`; who left has
/// no `address`. `proof` tells that we would know the address again.
@Serdeable
record InsightJson(
        String state,
        @Nullable String address,
        @Nullable String language,
        List<ListJson> lists,
        List<ActJson> acts,
        List<DeliveryJson> deliveries,
        List<MailJson> mails,
        List<BounceJson> bounces,
        boolean proof,
        List<FollowJson> follows,
        List<AnswerJson> answers) {

    InsightJson {
        lists = List.copyOf(lists);
        acts = List.copyOf(acts);
        deliveries = List.copyOf(deliveries);
        mails = List.copyOf(mails);
        bounces = List.copyOf(bounces);
        follows = List.copyOf(follows);
        answers = List.copyOf(answers);
    }

    /// A list, and whether it is read, waits or ended.
    @Serdeable
    record ListJson(String key, String title, String state) {}

    /// Something that happened on a list: `asked`, `given` or `ended`.
    @Serdeable
    record ActJson(
            String key,
            String title,
            String act,
            String source,
            String wording,
            String reason,
            Instant at) {}

    /// An issue that went out.
    @Serdeable
    record DeliveryJson(long issue, String subject, String state, Instant at) {}

    /// A mail to this person alone.
    @Serdeable
    record MailJson(String kind, String state, Instant at) {}

    /// Something that came back of an issue: `hard`, `soft`, `policy` or `complaint`.
    @Serdeable
    record BounceJson(String kind, String code, Instant at) {}

    /// A discussion that is followed by mail, `at-once` or `daily`, or that a link was mailed for
    /// which nobody confirmed yet.
    ///
    /// @param at when it began, or was asked for
    @Serdeable
    record FollowJson(long number, String title, String pace, boolean confirmed, Instant at) {}

    /// An answer by mail that waits to be brought to its discussion. The title is empty of one that
    /// is not known (any more).
    @Serdeable
    record AnswerJson(long discussion, String title, String text, Instant at) {}

    /// Nothing of it.
    @Override
    public String toString() {
        return "InsightJson[hidden]";
    }
}
