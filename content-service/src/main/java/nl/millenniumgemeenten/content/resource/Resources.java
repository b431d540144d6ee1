package nl.millenniumgemeenten.content.resource;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.editing.TagFields;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.item.Item;
import nl.millenniumgemeenten.content.item.MappedItemType;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.problem.RequestFields;

/// Resources, for the frame of items. Lists of the desk have the highest number first.
@Singleton
public class Resources extends MappedItemType<ResourceContent, ResourceJson> {
    private static final int MOST_FILES = 20;

    Resources(JsonMapper mapper) {
        super(mapper, ResourceJson.class);
    }

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public String thisOne() {
        return "deze hulpbron";
    }

    @Override
    public ResourceContent read(RequestFields fields) {
        return new ResourceContent(
                Piece.read(fields),
                TextFields.choice(
                        fields, "type", ResourceChange.Type.class, ResourceChange.Type.GUIDE),
                files(fields),
                TextFields.optionalUrl(fields, "url"));
    }

    private static List<ResourceChange.File> files(RequestFields fields) {
        var files =
                fields.objects(
                        "files",
                        file ->
                                new ResourceChange.File(
                                        TagFields.medium(file, "Kies een bestand."),
                                        TextFields.line(file, "title", 1, 120)));
        if (files.size() > MOST_FILES) {
            fields.refuse("files", "Voeg hoogstens " + MOST_FILES + " bestanden toe.");
        }
        return files;
    }

    @Override
    protected ResourceJson fields(ResourceContent content) {
        return ResourceJson.of(content);
    }

    @Override
    protected ResourceContent contentOf(ResourceJson stored) {
        return stored.content();
    }

    @Override
    public LocalDate listedOn(ResourceContent content) {
        return LocalDate.EPOCH;
    }

    @Override
    public Set<String> listed() {
        return Set.of("slug", "type");
    }

    @Override
    public Change published(Item<ResourceContent> item, State.Live<ResourceContent> live) {
        var content = live.edition().content();
        var piece = content.piece();
        return new ResourceChange.Published(
                item.id(),
                item.revision(),
                live.edition().number(),
                item.number(),
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.type(),
                content.files(),
                content.url(),
                piece.tags().goals(),
                piece.tags().municipalities(),
                piece.tags().themes(),
                piece.picture(),
                live.firstAt(),
                live.since());
    }

    @Override
    public Change withdrawn(
            Item<ResourceContent> item, State.Withdrawn<ResourceContent> withdrawn) {
        return new ResourceChange.Withdrawn(
                item.id(),
                item.revision(),
                item.number(),
                withdrawn.edition().content().title(),
                withdrawn.since());
    }
}
