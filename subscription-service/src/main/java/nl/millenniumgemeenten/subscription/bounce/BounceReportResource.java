package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.delivery.DeliveryKey;
import org.jspecify.annotations.Nullable;

/// Reports that the relay sent to the website. A delivery is named by its key or by the Message-ID
/// that holds it; what is not ours is passed over, so that a report can be told again and again.
@Controller("/bounce-reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class BounceReportResource {
    private static final int MOST = 1000;
    private static final Pattern KIND = Pattern.compile("hard|soft|policy|complaint");
    private static final Pattern CODE = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<?([0-9A-Va-v]{23})@[^<>@]+>?");
    private static final String A_KIND = "Kies hard, soft, policy of complaint.";

    private final TakeBounce take;
    private final DeliveryKey keys;
    private final InstantSource clock;

    BounceReportResource(TakeBounce take, DeliveryKey keys, InstantSource clock) {
        this.take = take;
        this.keys = keys;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> post(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var reports = fields.objects("reports", this::report);
        if (reports.isEmpty()) {
            fields.refuse("reports", "Vul dit in.");
        } else if (reports.size() > MOST) {
            fields.refuse("reports", "Dit zijn er te veel: hoogstens " + MOST + ".");
        }
        fields.orThrow();
        reports.stream().flatMap(List::stream).forEach(take::handle);
        return HttpResponse.accepted();
    }

    /// One report, or none if it is about no mail of ours.
    private List<Bounce> report(RequestFields fields) {
        var key = fields.optionalText("key", 100).orElse("");
        var messageId = fields.optionalText("messageId", 1000).orElse("");
        if (key.isEmpty() == messageId.isEmpty()) {
            fields.refuse("key", "Noem de bezorging: met key of met messageId.");
        }
        var code = fields.optionalText("enhancedCode", 20).orElse("");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fields.refuse("enhancedCode", "Dit moet een code zijn als 5.1.1.");
        }
        var kind = fields.optionalText("kind", 20).orElse("");
        if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
            fields.refuse("kind", A_KIND);
        } else if (kind.isEmpty() && code.isEmpty()) {
            fields.refuse("kind", A_KIND);
        }
        var reference = fields.text("reference", 1, 200);
        var at = at(fields);
        var delivery = key.isEmpty() ? ofMessage(messageId) : keys.parse(key);
        if (delivery.isEmpty() || !(kind.isEmpty() || KIND.matcher(kind).matches())) {
            return List.of();
        }
        return List.of(
                new Bounce(
                        delivery.getAsLong(),
                        kind.isEmpty()
                                ? BounceKind.of(code)
                                : BounceKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        code,
                        Bounce.Origin.WEBHOOK,
                        at,
                        reference));
    }

    private Instant at(RequestFields fields) {
        var now = clock.instant();
        var text = fields.text("at", 1, 40);
        if (text.isEmpty()) {
            return now;
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException not) {
            fields.refuse("at", "Dit moet een moment zijn, zoals 2026-12-01T09:00:00Z.");
            return now;
        }
    }

    private OptionalLong ofMessage(String messageId) {
        var id = MESSAGE_ID.matcher(messageId);
        return id.matches()
                ? keys.parse(Objects.requireNonNull(id.group(1)))
                : OptionalLong.empty();
    }
}
