package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.jspecify.annotations.Nullable;

/// The people behind the addresses, for administrators alone: to look up, and to erase at their
/// request.
@Controller("/subscribers")
@Secured("administrator")
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscriberResource {
    private static final int PIECE = 50;
    private static final int LONGEST = 254;
    private static final Set<String> STATES = Set.of("", "pending", "confirmed");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,200}");

    private final FindSubscribers find;
    private final OlderProofs older;
    private final Insights insights;
    private final ForgetMe forget;

    SubscriberResource(
            FindSubscribers find, OlderProofs older, Insights insights, ForgetMe forget) {
        this.find = find;
        this.older = older;
        this.insights = insights;
        this.forget = forget;
    }

    @Get
    HttpResponse<FoundSubscribersJson> list(
            @QueryValue(defaultValue = "") String address,
            @QueryValue(defaultValue = "") String list,
            @QueryValue(defaultValue = "") String state,
            @Nullable @QueryValue UUID after) {
        var beginning = address.strip().replace('\u0000', ' ');
        if ((!beginning.isEmpty() && beginning.length() < FindSubscribers.FEWEST)
                || beginning.length() > LONGEST) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/address",
                                            "Typ het adres, of de eerste drie tekens of meer."))));
        }
        if (!STATES.contains(state)) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "Kies state=confirmed of state=pending.");
        }
        int untried =
                list.isEmpty() && state.isEmpty() && after == null
                        ? EmailAddress.parse(beginning).map(older::recognise).orElse(0)
                        : 0;
        var found =
                find.find(
                        new FindSubscribers.Wanted(
                                beginning, list.replace('\u0000', ' '), state, after),
                        PIECE + 1);
        var more = found.size() > PIECE && found.get(PIECE).address() != null;
        var shown = more ? found.subList(0, PIECE) : found;
        return HttpResponse.ok(
                        new FoundSubscribersJson(
                                shown,
                                more ? shown.getLast().id() : null,
                                untried == 0 ? null : untried))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/{id}")
    HttpResponse<InsightJson> get(UUID id) {
        return HttpResponse.ok(
                        insights.look(new SubscriberId(id)).orElseThrow(SubscriberResource::nobody))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// `{"reason": "Vroeg het per telefoon", "proof": "keep"}`; without `proof` it stays.
    @Delete("/{id}")
    HttpResponse<?> delete(UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var reason =
                fields.text("reason", LINE, "Zeg in hoogstens 200 tekens waarom, zonder adres.");
        if (reason.indexOf('@') >= 0) {
            fields.refuse("reason", "Zet hier geen adres: dat zou dan bewaard blijven.");
        }
        var proof = fields.optionalText("proof", 10).orElse("keep");
        if (!Set.of("keep", "drop").contains(proof)) {
            fields.refuse("proof", "Kies keep of drop.");
        }
        fields.orThrow();
        var why = new OnRequest.Why(reason, authentication.getName());
        if (!forget.handle(new SubscriberId(id), proof.equals("keep"), why)) {
            throw nobody();
        }
        return HttpResponse.noContent();
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Deze abonnee is er niet.");
    }
}
