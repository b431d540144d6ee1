package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.list.ListKey;

/// The readers of a list as a file.
@Controller("/exports")
@Secured("administrator")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportResource {
    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @Get
    @Produces("text/csv;charset=utf-8")
    HttpResponse<Writable> get(
            @QueryValue(defaultValue = "newsletter") String list,
            @QueryValue(defaultValue = "active") String state) {
        var key =
                ListKey.parse(list)
                        .filter(known -> export.knows(known))
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING, "Deze lijst is er niet."));
        if (!List.of("active", "pending").contains(state)) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "Kies state=active of state=pending.");
        }
        return HttpResponse.<Writable>ok(out -> export.write(key, state, out))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + key.value() + "-" + state + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
