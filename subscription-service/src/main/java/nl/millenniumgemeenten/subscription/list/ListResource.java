package nl.millenniumgemeenten.subscription.list;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.transaction.annotation.ReadOnly;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The lists that people can subscribe to.
@Controller("/lists")
@ExecuteOn(TaskExecutors.BLOCKING)
class ListResource {
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,100}");

    private final MailingLists lists;
    private final KeepList keep;

    ListResource(MailingLists lists, KeepList keep) {
        this.lists = lists;
        this.keep = keep;
    }

    @Get
    @ReadOnly
    @Secured({"visitor", "contributor", "editor", "moderator", "administrator"})
    ListsJson get(Authentication caller) {
        var counted = mayCount(caller);
        var readers = counted ? lists.readers() : Map.<ListKey, Long>of();
        return new ListsJson(
                lists.all().stream()
                        .map(list ->
                                ListJson.of(
                                        list,
                                        counted ? readers.getOrDefault(list.key(), 0L) : null))
                        .toList());
    }

    @Put("/{key}")
    @Secured("administrator")
    HttpResponse<?> put(String key, HttpHeaders headers, @Body @Nullable JsonNode body) {
        var list =
                ListKey.parse(key)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING,
                                        "Zo heet een lijst niet. Een lijst heet bijvoorbeeld"
                                                + " goal-3 of province-PV27."));
        long revision = revision(headers);
        var fields = RequestFields.of(body);
        if (fields.optionalText("kind", 40).filter(kind -> !kind.equals(list.kind())).isPresent()) {
            fields.refuse("kind", "De naam van deze lijst zegt iets anders.");
        }
        var title = fields.text("title", LINE, "Gebruik één regel van hoogstens 100 tekens.");
        var description = fields.text("description", 0, 300);
        var open = fields.yes("open");
        int position = fields.integer("position", 0, 10_000);
        fields.orThrow();
        if (!keep.handle(new MailingList(list, title, description, open, position, revision))) {
            throw new ProblemException(
                    ProblemType.STALE_REVISION, "Iemand anders heeft deze lijst gewijzigd.");
        }
        return HttpResponse.noContent().header(HttpHeaders.ETAG, IfMatch.etag(revision + 1));
    }

    private static boolean mayCount(Authentication caller) {
        return caller.getRoles().stream().anyMatch(List.of("editor", "administrator")::contains);
    }

    /// The revision that the writer saw; 0 for a list that is not there yet.
    private static long revision(HttpHeaders headers) {
        if ("*".equals(headers.get(HttpHeaders.IF_NONE_MATCH))) {
            return 0;
        }
        return IfMatch.revision(headers.get(HttpHeaders.IF_MATCH));
    }
}
