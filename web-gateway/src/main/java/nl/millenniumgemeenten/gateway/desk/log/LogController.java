package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion.Cursor;
import nl.millenniumgemeenten.gateway.account.log.LogReading;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The screen with the log, for administrators: searched, a piece at a time, or whole as a file.
@Controller(LogController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogController {
    static final String PATH = "/redactie/logboek";
    private static final int ROWS = 50;

    private final LogReading log;
    private final People people;
    private final DeskPages pages;
    private final Moments moments;
    private final SiteConfiguration site;

    LogController(
            LogReading log,
            People people,
            DeskPages pages,
            Moments moments,
            SiteConfiguration site) {
        this.log = log;
        this.people = people;
        this.pages = pages;
        this.moments = moments;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(defaultValue = "") String wie,
            @QueryValue(defaultValue = "") String soort,
            @QueryValue(defaultValue = "") String zoek,
            @QueryValue(defaultValue = "") String van,
            @QueryValue(defaultValue = "") String tot,
            @QueryValue(defaultValue = "") String na) {
        if (!editor.administers()) {
            return mayNot(editor);
        }
        var search = new LogSearch(wie, soort, zoek.strip(), van.strip(), tot.strip());
        var errors = search.errors();
        // One more than is shown tells whether there is more.
        var found =
                errors.isEmpty()
                        ? log.read(search.question(site.zone()), Cursor.parse(na), ROWS + 1)
                        : List.<LogEntry>of();
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var older =
                found.size() > ROWS
                        ? search.path(PATH, "na", Cursor.after(shown.getLast()).text())
                        : "";
        var view =
                new LogView(
                        pages.layout(editor, "Logboek", PATH),
                        people(wie),
                        kinds(soort),
                        search.zoek(),
                        search.van(),
                        search.tot(),
                        search.everything(),
                        shown.stream().map(this::row).toList(),
                        new PagingView(na.isEmpty() ? "" : search.path(PATH, "na", ""), older),
                        search.path(PATH + "/csv", "na", ""),
                        new FormErrorsView(errors));
        return pages.screen(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "desk/log",
                view);
    }

    @Get("/csv")
    HttpResponse<?> file(
            Editor editor,
            @QueryValue(defaultValue = "") String wie,
            @QueryValue(defaultValue = "") String soort,
            @QueryValue(defaultValue = "") String zoek,
            @QueryValue(defaultValue = "") String van,
            @QueryValue(defaultValue = "") String tot) {
        if (!editor.administers()) {
            return mayNot(editor);
        }
        var search = new LogSearch(wie, soort, zoek.strip(), van.strip(), tot.strip());
        if (!search.errors().isEmpty()) {
            return show(editor, wie, soort, zoek, van, tot, "");
        }
        var question = search.question(site.zone());
        var file = new LogFile((after, limit) -> log.read(question, after, limit));
        return HttpResponse.ok(
                        new StreamedFile(file, MediaType.TEXT_CSV_TYPE).attach("logboek.csv"))
                .header("Cache-Control", "no-store");
    }

    private List<OptionView> people(String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "iedereen", chosen.isEmpty()));
        people.all()
                .forEach(person ->
                        options.add(
                                new OptionView(
                                        person.id().toString(),
                                        person.name(),
                                        person.id().toString().equals(chosen))));
        return options;
    }

    private List<OptionView> kinds(String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "alles", chosen.isEmpty()));
        log.kinds().forEach(kind -> options.add(new OptionView(kind, kind, kind.equals(chosen))));
        return options;
    }

    private LogView.Row row(LogEntry entry) {
        return new LogView.Row(
                moments.saved(entry.at()),
                entry.name().isEmpty()
                        ? entry.account().map(_ -> "verwijderd account").orElse("niet ingelogd")
                        : entry.name(),
                entry.action().words(),
                entry.action().kind(),
                entry.thing(),
                entry.address(),
                badge(entry.outcome()));
    }

    private static BadgeView badge(LogOutcome outcome) {
        return new BadgeView(
                outcome.words(),
                switch (outcome) {
                    case DONE -> Tone.POSITIVE;
                    case REFUSED, HALFWAY -> Tone.NEUTRAL;
                    case BEGUN, FAILED -> Tone.ATTENTION;
                });
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een beheerder kan het logboek bekijken.");
    }
}
