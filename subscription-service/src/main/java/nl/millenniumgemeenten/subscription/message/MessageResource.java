package nl.millenniumgemeenten.subscription.message;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Messages of the website itself. A button leads to the website and nowhere else.
@Controller("/messages/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class MessageResource {
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,200}");
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-]{1,100}/?){0,6}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?:[^\\p{Cntrl}]|\\n){1,4000}");
    private static final String ADVICE = "Dit kunnen we niet in een mail zetten.";

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
        var subject = fields.text("subject", LINE, ADVICE);
        var paragraphs = fields.texts("paragraphs", PARAGRAPH, ADVICE);
        if (paragraphs.isEmpty()) {
            fields.refuse("paragraphs", "Vul dit in.");
        }
        var label = fields.optionalText("buttonLabel", 100).orElse("");
        var path = fields.optionalText("buttonPath", 250).orElse("");
        if (label.isEmpty() != path.isEmpty()
                || (!path.isEmpty() && !PATH.matcher(path).matches())) {
            fields.refuse("buttonPath", "Een knop heeft een opschrift en een pad op de site.");
        }
        var footer = fields.text("footer", LINE, ADVICE);
        fields.orThrow();
        accept.handle(id, new Message(to.orElseThrow(), subject, paragraphs, label, path, footer));
        return HttpResponse.noContent();
    }
}
