package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is known of one person: `pending`, `confirmed` or `left`, the last without an
/// address.
@Serdeable
public record InsightJson(
        String state,
        @Nullable String address,
        @Nullable String language,
        @Nullable List<ActJson> acts,
        @Nullable List<DeliveryJson> deliveries,
        @Nullable List<MailJson> mails,
        @Nullable List<BounceJson> bounces,
        boolean proof,
        @Nullable List<FollowJson> follows,
        @Nullable List<AnswerJson> answers) {

    /// Something that happened on a list: `asked`, `given` or `ended`.
    @Serdeable
    public record ActJson(
            String title,
            String act,
            String source,
            String wording,
            @Nullable String reason,
            Instant at) {}

    /// An issue that went out.
    @Serdeable
    public record DeliveryJson(long issue, @Nullable String subject, String state, Instant at) {}

    /// A mail to this person alone.
    @Serdeable
    public record MailJson(String kind, String state, Instant at) {}

    /// Something that came back of an issue: `hard`, `soft`, `policy` or `complaint`.
    @Serdeable
    public record BounceJson(String kind, @Nullable String code, Instant at) {}

    /// A discussion that is followed by mail, `at-once` or `daily`, or that a link was mailed for
    /// which nobody confirmed yet.
    @Serdeable
    public record FollowJson(
            long number, @Nullable String title, String pace, boolean confirmed, Instant at) {}

    /// An answer by mail that waits to be brought to its discussion.
    @Serdeable
    public record AnswerJson(long discussion, @Nullable String title, String text, Instant at) {}

    /// Nothing of it.
    @Override
    public String toString() {
        return "InsightJson[hidden]";
    }
}
