package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.LanguageField;
import org.jspecify.annotations.Nullable;

/// Sign-ups. The answer is the same for every address that can exist.
@Controller("/subscriptions")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscriptionResource {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final Pattern ANYTHING = Pattern.compile(".{1,40}");
    private static final String NO_LIST = "Bij deze lijst kun je je niet aanmelden.";

    private final SignUp signUp;

    SubscriptionResource(SignUp signUp) {
        this.signUp = signUp;
    }

    @Post
    HttpResponse<OutcomeJson> post(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var email = fields.text("email", 1, 1000);
        var source = fields.text("source", SOURCE, "Dit is geen naam van een formulier.");
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse(
                    "email",
                    "Dit is geen volledig e-mailadres. Schrijf het zo: naam@voorbeeld.nl.");
        }
        var lists = lists(fields);
        var language = LanguageField.read(fields);
        fields.orThrow();
        signUp.handle(new SignUp.Command(address.orElseThrow(), source, lists, language));
        return accepted(OutcomeJson.of("accepted"));
    }

    /// The lists that are asked for; who names none asks for the newsletter.
    private Set<ListKey> lists(RequestFields fields) {
        var asked = new LinkedHashSet<ListKey>();
        for (var key : fields.texts("lists", ANYTHING, NO_LIST)) {
            ListKey.parse(key).ifPresentOrElse(asked::add, () -> fields.refuse("lists", NO_LIST));
        }
        if (!signUp.closed(asked).isEmpty()) {
            fields.refuse("lists", NO_LIST);
        }
        return asked.isEmpty() ? Set.of(ListKey.NEWSLETTER) : asked;
    }

    private static <T> HttpResponse<T> accepted(T body) {
        return HttpResponse.<T>accepted().body(body);
    }
}
