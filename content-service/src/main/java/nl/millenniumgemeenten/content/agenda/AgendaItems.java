package nl.millenniumgemeenten.content.agenda;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.item.Item;
import nl.millenniumgemeenten.content.item.MappedItemType;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.problem.RequestFields;

/// Agenda items, for the frame of items. Lists of the desk have the last first day first.
@Singleton
public class AgendaItems extends MappedItemType<AgendaItemContent, AgendaItemJson> {

    AgendaItems(JsonMapper mapper) {
        super(mapper, AgendaItemJson.class);
    }

    @Override
    public String name() {
        return "agenda-items";
    }

    @Override
    public String thisOne() {
        return "dit agenda-item";
    }

    @Override
    public AgendaItemContent read(RequestFields fields) {
        return new AgendaItemContent(
                Piece.read(fields),
                TextFields.line(fields, "place", 0, 200),
                TextFields.optionalUrl(fields, "onlineUrl"),
                OccurrencesFields.read(fields),
                fields.optionalYes("cancelled"));
    }

    @Override
    protected AgendaItemJson fields(AgendaItemContent content) {
        return AgendaItemJson.of(content);
    }

    @Override
    protected AgendaItemContent contentOf(AgendaItemJson stored) {
        return stored.content();
    }

    @Override
    public LocalDate listedOn(AgendaItemContent content) {
        return content.occurrences().days().getFirst().on();
    }

    @Override
    public Set<String> listed() {
        return Set.of("slug", "place", "days", "recurrence");
    }

    @Override
    public Change published(Item<AgendaItemContent> item, State.Live<AgendaItemContent> live) {
        var content = live.edition().content();
        var piece = content.piece();
        return new AgendaItemChange.Published(
                item.id(),
                item.revision(),
                live.edition().number(),
                item.number(),
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.place(),
                content.onlineUrl(),
                content.occurrences().days(),
                content.occurrences().recurrence(),
                piece.tags().goals(),
                piece.tags().municipalities(),
                piece.tags().themes(),
                piece.picture(),
                live.firstAt(),
                live.since(),
                content.cancelled());
    }

    @Override
    public Change withdrawn(
            Item<AgendaItemContent> item, State.Withdrawn<AgendaItemContent> withdrawn) {
        return new AgendaItemChange.Withdrawn(
                item.id(),
                item.revision(),
                item.number(),
                withdrawn.edition().content().title(),
                withdrawn.since());
    }
}
