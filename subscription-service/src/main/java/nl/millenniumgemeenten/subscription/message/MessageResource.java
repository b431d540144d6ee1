package nl.millenniumgemeenten.subscription.message;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.TextKinds;
import org.jspecify.annotations.Nullable;

/// Messages of the website itself: of a kind that editors can word, with what is to be filled in,
/// or in words of their own (of gateways and mails from before 2026-12). A button leads to the
/// website and nowhere else.
@Controller("/messages/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class MessageResource {
    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,1000}");
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-]{1,100}/?){0,6}");
    private static final Pattern PARAGRAPH = Pattern.compile("[\\n[^\\p{Cc}\\p{Cs}]]{1,4000}");
    private static final String ADVICE = "Dit kunnen we niet in een mail zetten.";
    private static final String BUTTON = "Een knop heeft een opschrift en een pad op de site.";
    private static final int LONGEST = 10_000;
    private static final JsonNode EMPTY = JsonNode.createObjectNode(Map.of());

    private final AcceptMessage accept;

    MessageResource(AcceptMessage accept) {
        this.accept = accept;
    }

    @Put
    HttpResponse<?> put(UUID id, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var typed = fields.text("to", 1, 1000);
        var to = EmailAddress.parse(typed);
        if (to.isEmpty() && !typed.isEmpty()) {
            fields.refuse("to", "Dit is geen e-mailadres.");
        }
        var path = fields.optionalText("buttonPath", 250).orElse("");
        if (!path.isEmpty() && !PATH.matcher(path).matches()) {
            fields.refuse("buttonPath", BUTTON);
        }
        var message =
                fields.optionalText("kind", 60)
                        .map(kind -> worded(fields, to, known(kind), path))
                        .orElseGet(() -> written(fields, to, path));
        fields.orThrow();
        accept.handle(id, message.orElseThrow());
        return HttpResponse.noContent();
    }

    /// A kind that a newer website knows is not refused for good: its mail waits until we know it.
    private static TextKind known(String key) {
        return TextKinds.withKey(key)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Dit soort mail kennen we niet."));
    }

    private static Optional<Message> worded(
            RequestFields fields, Optional<EmailAddress> to, TextKind kind, String path) {
        if (kind.hasButton() == path.isEmpty()) {
            fields.refuse("buttonPath", BUTTON);
        }
        var values =
                fields.optionalObject("values", given -> values(given, kind))
                        .orElseGet(() -> values(RequestFields.of(EMPTY), kind));
        return to.map(address -> new Message.Worded(address, kind, values, path));
    }

    private static Map<String, String> values(RequestFields given, TextKind kind) {
        var values = new HashMap<String, String>();
        for (var value : kind.given()) {
            values.put(
                    value.name(),
                    value.inLine()
                            ? given.text(value.name(), VALUE, ADVICE)
                            : given.text(value.name(), 1, LONGEST));
        }
        return values;
    }

    private static Optional<Message> written(
            RequestFields fields, Optional<EmailAddress> to, String path) {
        var subject = fields.text("subject", LINE, ADVICE);
        var paragraphs = fields.texts("paragraphs", PARAGRAPH, ADVICE);
        if (paragraphs.isEmpty()) {
            fields.refuse("paragraphs", "Vul dit in.");
        }
        var label = fields.optionalText("buttonLabel", 100).orElse("");
        if (label.isEmpty() != path.isEmpty()) {
            fields.refuse("buttonPath", BUTTON);
        }
        var footer = fields.text("footer", LINE, ADVICE);
        return to.map(
                address -> new Message.Written(address, subject, paragraphs, label, path, footer));
    }
}
