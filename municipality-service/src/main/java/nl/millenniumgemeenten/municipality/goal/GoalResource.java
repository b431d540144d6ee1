package nl.millenniumgemeenten.municipality.goal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Listing;
import nl.millenniumgemeenten.municipality.web.Precondition;
import nl.millenniumgemeenten.municipality.web.QueryText;
import nl.millenniumgemeenten.municipality.web.Revisions;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The goals over HTTP.
@Controller("/goals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class GoalResource {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    private final Goals goals;
    private final DefineGoal define;

    GoalResource(Goals goals, DefineGoal define) {
        this.goals = goals;
        this.define = define;
    }

    @Get
    Listing<GoalJson> list(
            @QueryValue @Nullable String recordedAt,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String limit) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var from = QueryText.shaped("after", NUMBER, after).map(Integer::valueOf).orElse(null);
        return Listing.of(
                limit,
                size -> goals.after(from, size, known),
                revised -> Integer.toString(revised.state().number()),
                GoalJson::of);
    }

    @Get("/{number}")
    HttpResponse<?> get(String number, @QueryValue @Nullable String recordedAt) {
        var known = QueryText.moment("recordedAt", recordedAt);
        var revised = goals.find(number(number), known).orElseThrow(GoalResource::missing);
        return Answers.found(revised, GoalJson.of(revised));
    }

    @Get("/{number}/revisions")
    Revisions<GoalJson> revisions(String number) {
        return Revisions.of(goals.revisions(number(number)), GoalJson::of);
    }

    @Put("/{number}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> put(
            String number,
            @Body @Nullable JsonNode body,
            HttpHeaders headers,
            Authentication editor) {
        var expected = Precondition.of(headers);
        var fields = RequestFields.of(body);
        var text = fields.text("text", 1, Goal.LONGEST_TEXT);
        var theme = fields.text("theme", 1, Goal.LONGEST_THEME);
        fields.orThrow();
        return switch (Goal.of(number(number), text, theme)) {
            case Decision.Refused<Goal>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Goal>(var goal) -> put(goal, expected, editor);
        };
    }

    private HttpResponse<?> put(Goal goal, Expected expected, Authentication editor) {
        var defined = define.handle(new DefineGoal.Command(goal, expected, Authors.of(editor)));
        return Answers.written(expected, defined, GoalJson.of(defined), "/goals/" + goal.number());
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw missing();
        }
        return Integer.parseInt(text);
    }

    private static RuntimeException missing() {
        return Answers.missing("Dit doel bestaat niet.");
    }
}
