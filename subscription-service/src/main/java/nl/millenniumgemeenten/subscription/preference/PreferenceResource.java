package nl.millenniumgemeenten.subscription.preference;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.signup.Links;
import nl.millenniumgemeenten.subscription.signup.OpenToVisitors;
import nl.millenniumgemeenten.subscription.subscriber.LanguageField;
import org.jspecify.annotations.Nullable;

/// The choices of a reader, behind the token that stands in every mail. Reading changes nothing.
@Controller("/preferences/{token}")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class PreferenceResource {
    private static final Pattern ANYTHING = Pattern.compile(".{1,40}");
    private static final String NO_LIST = "Bij deze lijst kun je je niet aanmelden.";

    private final Preferences preferences;

    PreferenceResource(Preferences preferences) {
        this.preferences = preferences;
    }

    @Get
    PreferencesJson get(String token) {
        return PreferencesJson.of(Links.find(token, preferences::look));
    }

    @Put
    HttpResponse<?> put(String token, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var chosen = new LinkedHashSet<ListKey>();
        for (var key : fields.texts("lists", ANYTHING, NO_LIST)) {
            ListKey.parse(key).ifPresentOrElse(chosen::add, () -> fields.refuse("lists", NO_LIST));
        }
        var language = LanguageField.required(fields);
        fields.orThrow();
        switch (Links.find(token, found -> preferences.choose(found, chosen, language))) {
            case DONE -> {}
            case UNCONFIRMED ->
                    throw new ProblemException(
                            ProblemType.NOT_NOW, "Bevestig eerst je aanmelding.");
            case LEFT ->
                    throw new ProblemException(
                            ProblemType.GONE, "Je bent afgemeld. Meld je opnieuw aan.");
            case NOT_OFFERED -> {
                fields.refuse("lists", NO_LIST);
                fields.orThrow();
            }
        }
        return HttpResponse.noContent();
    }
}
