package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;

/// How the site stands in the fediverse, and which servers may have to do with it.
@Controller("/fediverse")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"editor", "moderator", "administrator"})
class ServerResource {
    /// With a dot, or a port: a block covers all that is below it, and nobody means a whole
    /// country.
    private static final Pattern HOST =
            Pattern.compile("(?=.*[.:])[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[0-9]{1,5})?");

    private final ReadState read;
    private final BlockServer block;

    ServerResource(ReadState read, BlockServer block) {
        this.read = read;
        this.block = block;
    }

    @Get("/state")
    FediverseStateJson state() {
        return read.handle();
    }

    @Put("/blocks/{host}")
    HttpResponse<?> block(String host, Authentication authentication) {
        block.block(known(host), authentication.getName());
        return HttpResponse.noContent();
    }

    @Delete("/blocks/{host}")
    HttpResponse<?> unblock(String host, Authentication authentication) {
        block.unblock(known(host), authentication.getName());
        return HttpResponse.noContent();
    }

    private static String known(String host) {
        var plain = host.strip().toLowerCase(Locale.ROOT).replaceFirst("(?::443|\\.)$", "");
        if (!HOST.matcher(plain).matches()) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/host",
                                            "Vul de naam van een server in, zoals"
                                                    + " mastodon.example."))));
        }
        return plain;
    }
}
