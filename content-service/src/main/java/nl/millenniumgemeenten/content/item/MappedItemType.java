package nl.millenniumgemeenten.content.item;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// A kind of which the content has a record of its own as JSON.
///
/// @param <J> that record, with all fields of an edition of this kind
public abstract class MappedItemType<C extends Content, J> implements ItemType<C> {
    private final JsonMapper mapper;
    private final Class<J> fields;

    protected MappedItemType(JsonMapper mapper, Class<J> fields) {
        this.mapper = mapper;
        this.fields = fields;
    }

    /// The fields of the content.
    protected abstract J fields(C content);

    /// The content that had these fields.
    protected abstract C contentOf(J stored);

    @Override
    public final JsonNode json(C content) {
        try {
            return mapper.writeValueToTree(fields(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public final C content(JsonNode stored) {
        try {
            return contentOf(Objects.requireNonNull(mapper.readValueFromTree(stored, fields)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
