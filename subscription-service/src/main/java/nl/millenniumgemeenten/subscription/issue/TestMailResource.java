package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.compose.PictureFields;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.jspecify.annotations.Nullable;

/// An issue as a mail to a few people of the campaign. The website sees to it that they are: it
/// knows the accounts.
@Controller("/issues/{id}/test-mails")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class TestMailResource {
    private static final int MOST = 5;
    private static final Pattern ADDRESS = Pattern.compile(".{1,1000}");
    private static final String ADVICE = "Dit is geen e-mailadres.";

    private final ReadIssues read;
    private final SendTestMails send;

    TestMailResource(ReadIssues read, SendTestMails send) {
        this.read = read;
        this.send = send;
    }

    @Post
    HttpResponse<?> post(
            UUID id,
            @Nullable @Header(IssueHeaders.IDEMPOTENCY_KEY) String key,
            @Nullable @Body JsonNode body) {
        var issue = read.asIs(new IssueId(id));
        var fields = RequestFields.of(body);
        var to = addresses(fields);
        var pictures = PictureFields.read(fields, issue.content().blocks());
        fields.orThrow();
        send.handle(new SendTestMails.Command(IssueHeaders.id(key).value(), issue, to, pictures));
        return HttpResponse.accepted();
    }

    private static List<EmailAddress> addresses(RequestFields fields) {
        var given = fields.texts("to", ADDRESS, ADVICE);
        if (given.isEmpty() || given.size() > MOST) {
            fields.refuse("to", "Kies 1 tot %d mensen.".formatted(MOST));
        }
        var addresses = new ArrayList<EmailAddress>();
        for (int i = 0; i < given.size(); i++) {
            var address = EmailAddress.parse(given.get(i));
            address.ifPresent(addresses::add);
            if (address.isEmpty() && !given.get(i).isEmpty()) {
                fields.refuse("to/" + i, ADVICE);
            }
        }
        return addresses;
    }
}
