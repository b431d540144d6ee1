package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.json.tree.JsonNode;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Writer;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.problem.TypedId;
import org.jspecify.annotations.Nullable;

/// Reads a reply from a request.
final class ReplyFields {
    private static final Pattern HANDLE =
            Pattern.compile(
                    "@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?@[a-z0-9.:-]{1,253}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?=.{1,2000}$)https?://[^\\s\\p{Cntrl}\"<>\\\\^`{|}]+");
    private static final UUID NONE = new UUID(0, 0);
    private static final int LONGEST_HTML = 200_000;

    private ReplyFields() {}

    static Reply read(UUID id, @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var version = fields.integer("version", 1, Integer.MAX_VALUE);
        var from = fields.optionalObject("contributor", ReplyFields::from);
        if (from.isEmpty()) {
            fields.refuse("contributor", "Vul dit in.");
        }
        var reply =
                new Reply(
                        new ContributionId(id),
                        version,
                        from.orElseGet(() -> new Reply.From(NONE, "", new Writer.Account("", ""))),
                        required(fields, "item"),
                        fields.optionalUuid("inReplyTo").map(ContributionId::new),
                        fields.text("html", 0, LONGEST_HTML),
                        address(fields, "original"));
        fields.orThrow();
        return reply;
    }

    private static Reply.From from(RequestFields fields) {
        return new Reply.From(
                required(fields, "id"),
                fields.text("name", 0, 500),
                new Writer.Account(
                        fields.text("handle", HANDLE, "Dit is geen account, zoals @naam@server."),
                        address(fields, "profile")));
    }

    private static UUID required(RequestFields fields, String name) {
        return TypedId.read(fields.text(name, TypedId.FORM, "Dit is geen geldig kenmerk."))
                .orElse(NONE);
    }

    private static String address(RequestFields fields, String name) {
        return fields.text(name, ADDRESS, "Gebruik een adres dat met https:// begint.");
    }
}
