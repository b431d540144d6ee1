package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.signup.Links;
import nl.millenniumgemeenten.subscription.signup.OpenToVisitors;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.LanguageField;
import org.jspecify.annotations.Nullable;

/// What we know of somebody. Asking is answered the same for every address; the rest needs the link
/// that is mailed then.
@Controller("/insights")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class InsightResource {
    private final AskInsight ask;
    private final Insights insights;
    private final ForgetMe forget;
    private final AddressChanges changes;

    InsightResource(AskInsight ask, Insights insights, ForgetMe forget, AddressChanges changes) {
        this.ask = ask;
        this.insights = insights;
        this.forget = forget;
        this.changes = changes;
    }

    @Post
    HttpResponse<OutcomeJson> ask(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var language = LanguageField.read(fields);
        var address = address(fields);
        ask.handle(address, language);
        return HttpResponse.<OutcomeJson>accepted().body(OutcomeJson.of("accepted"));
    }

    @Get("/{token}")
    InsightJson get(String token) {
        return Links.find(token, insights::look);
    }

    @Delete("/{token}")
    HttpResponse<?> delete(String token, @QueryValue String proof) {
        if (!proof.equals("keep") && !proof.equals("drop")) {
            throw new ProblemException(ProblemType.MALFORMED, "Kies proof=keep of proof=drop.");
        }
        Links.find(
                token,
                found ->
                        Optional.of(found)
                                .filter(link -> forget.handle(link, proof.equals("keep"))));
        return HttpResponse.noContent();
    }

    @Post("/{token}/address")
    HttpResponse<OutcomeJson> move(String token, @Body @Nullable JsonNode body) {
        var to = address(RequestFields.of(body));
        if (Links.find(token, found -> changes.ask(found, to))
                == AddressChanges.Outcome.NOT_A_READER) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Er is geen adres om te wijzigen. Meld je opnieuw aan.");
        }
        return HttpResponse.<OutcomeJson>accepted().body(OutcomeJson.of("accepted"));
    }

    private static EmailAddress address(RequestFields fields) {
        var email = fields.text("email", 1, 1000);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse(
                    "email",
                    "Dit is geen volledig e-mailadres. Schrijf het zo: naam@voorbeeld.nl.");
        }
        fields.orThrow();
        return address.orElseThrow();
    }
}
