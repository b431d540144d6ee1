package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.list.ListKey;
import org.jspecify.annotations.Nullable;

/// Files with addresses that come in.
@Controller("/imports")
@Secured("administrator")
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportResource {
    private final ReceiveImport receive;
    private final ImportRuns runs;
    private final ImportLines lines;
    private final Export export;
    private final InstantSource clock;

    ImportResource(
            ReceiveImport receive,
            ImportRuns runs,
            ImportLines lines,
            Export export,
            InstantSource clock) {
        this.receive = receive;
        this.runs = runs;
        this.lines = lines;
        this.export = export;
        this.clock = clock;
    }

    @Post
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    HttpResponse<ImportJson> post(
            @QueryValue(defaultValue = "") String list,
            @QueryValue(defaultValue = "") String mode,
            @QueryValue(defaultValue = "") String source,
            @QueryValue(defaultValue = "") String consentOn,
            @Nullable @Body InputStream file,
            Authentication authentication) {
        var run = run(list, mode, source.strip(), consentOn.strip(), authentication.getName());
        receive.handle(run, file == null ? InputStream.nullInputStream() : file);
        return HttpResponse.<ImportJson>accepted(URI.create("/imports/" + run.id()))
                .body(found(run.id()));
    }

    @Get
    ImportsJson list() {
        return new ImportsJson(runs.last());
    }

    @Get("/{id}")
    ImportJson get(UUID id) {
        return found(id);
    }

    @Get("/{id}/rejects")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<Writable> rejects(UUID id) {
        found(id);
        return HttpResponse.<Writable>ok(out -> lines.writeRejects(id, out))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"niet-overgenomen.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private ImportRun run(String list, String mode, String source, String consentOn, String by) {
        var wrong = new ArrayList<Problem.FieldProblem>();
        var key = ListKey.parse(list).filter(export::knows);
        if (key.isEmpty()) {
            wrong.add(new Problem.FieldProblem("/list", "Deze lijst is er niet."));
        }
        var how = ImportMode.of(mode);
        if (how.isEmpty()) {
            wrong.add(
                    new Problem.FieldProblem(
                            "/mode",
                            "Kies of deze mensen al toestemming gaven (confirmed), of dat we het"
                                    + " ze vragen (ask)."));
        }
        if (!ImportReading.isSource(source)) {
            wrong.add(
                    new Problem.FieldProblem(
                            "/source",
                            "Zeg in hoogstens 200 tekens waar en hoe deze mensen toestemming"
                                    + " gaven."));
        }
        var today = LocalDate.ofInstant(clock.instant(), ReceiveImport.HERE);
        var day = day(consentOn).filter(given -> ImportReading.isPossible(given, today));
        if (day.isEmpty()) {
            wrong.add(
                    new Problem.FieldProblem(
                            "/consentOn", "Vul de dag van de toestemming in, niet na vandaag."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.invalid(wrong));
        }
        return new ImportRun(
                UUID.randomUUID(),
                key.orElseThrow(),
                how.orElseThrow(),
                source,
                day.orElseThrow(),
                by);
    }

    private ImportJson found(UUID id) {
        return runs.withId(id)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Dit bestand is hier niet bekend."));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
