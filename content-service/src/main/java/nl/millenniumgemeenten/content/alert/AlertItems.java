package nl.millenniumgemeenten.content.alert;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.item.Item;
import nl.millenniumgemeenten.content.item.MappedItemType;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.problem.RequestFields;

/// Alerts, for the frame of items. Lists of the desk have the newest first.
@Singleton
public class AlertItems extends MappedItemType<AlertContent, AlertJson> {
    private static final Pattern PATH =
            Pattern.compile("(?=.{1,400}$)(/|(/[a-z0-9]+(-[a-z0-9]+)*)+)");
    private static final int LONGEST_BODY = 4 * 1024;

    AlertItems(JsonMapper mapper) {
        super(mapper, AlertJson.class);
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String thisOne() {
        return "deze mededeling";
    }

    @Override
    public AlertContent read(RequestFields fields) {
        return new AlertContent(
                TextFields.line(fields, "title", 1, 120),
                TextFields.html(fields, "bodyHtml", LONGEST_BODY),
                TextFields.choice(
                        fields,
                        "severity",
                        AlertChange.Severity.class,
                        AlertChange.Severity.INFORMATION),
                fields.text(
                        "path",
                        PATH,
                        "Gebruik '/' voor de hele site, of een adres zoals '/nieuws'."));
    }

    @Override
    protected AlertJson fields(AlertContent content) {
        return AlertJson.of(content);
    }

    @Override
    protected AlertContent contentOf(AlertJson stored) {
        return stored.content();
    }

    @Override
    public LocalDate listedOn(AlertContent content) {
        return LocalDate.EPOCH;
    }

    @Override
    public Set<String> listed() {
        return Set.of("severity", "path");
    }

    @Override
    public Change published(Item<AlertContent> item, State.Live<AlertContent> live) {
        var content = live.edition().content();
        return new AlertChange.Published(
                item.id(),
                item.revision(),
                live.edition().number(),
                content.severity(),
                content.title(),
                content.body().value(),
                content.path(),
                live.firstAt(),
                live.since());
    }

    @Override
    public Change withdrawn(Item<AlertContent> item, State.Withdrawn<AlertContent> withdrawn) {
        return new AlertChange.Withdrawn(
                item.id(),
                item.revision(),
                withdrawn.edition().content().title(),
                withdrawn.since());
    }
}
