package nl.millenniumgemeenten.content.item;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.problem.RequestFields;

/// What a kind of item supplies to the frame. Every kind has a bean of this type.
public interface ItemType<C extends Content> {

    /// The name in addresses and tables, such as `news-articles`.
    String name();

    /// How refusals call one, such as `dit nieuwsbericht`.
    String thisOne();

    /// Reads the content of an edition from a request; faults stay in `fields`.
    C read(RequestFields fields);

    /// The content as it is stored, and as the desk reads it.
    JsonNode json(C content);

    /// The content that was stored.
    C content(JsonNode stored);

    /// The day by which lists of the desk are ordered, the last first; of one day, the highest
    /// number first.
    LocalDate listedOn(C content);

    /// The fields that lists of the desk show, beside the title.
    Set<String> listed();

    /// What the world is told of an item that is live.
    Change published(Item<C> item, State.Live<C> live);

    /// What the world is told of an item that was withdrawn.
    Change withdrawn(Item<C> item, State.Withdrawn<C> withdrawn);
}
