package nl.millenniumgemeenten.content.item;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.EditionItemJson;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.editing.Wanted;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.content.media.ToldMediumJson;
import nl.millenniumgemeenten.content.workflow.Actor;
import nl.millenniumgemeenten.content.workflow.ByHand;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Items of one kind: their drafts, their editions, and whether visitors see them. Contributors
/// save what they made themselves; editors save and publish everybody's.
public abstract class ItemResource<C extends Content> {
    private final ItemKind<C> kind;
    private final ItemType<C> type;
    private final Desk desk;

    protected ItemResource(ItemType<C> type, ItemKind<C> kind, Desk desk) {
        this.type = type;
        this.kind = kind;
        this.desk = desk;
    }

    /// What resources of every kind work with.
    @Singleton
    public record Desk(
            ReadItems read,
            CreateItem create,
            SaveItem save,
            PublishItem publish,
            WithdrawItem withdraw,
            ByHand byHand,
            MediaUses uses) {}

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    public ItemsJson<JsonNode> list(
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String q,
            @QueryValue(defaultValue = "false") boolean mine,
            Authentication authentication) {
        int size = Paging.limit(limit);
        var maker = Optional.of(SignedIn.editor(authentication)).filter(_ -> mine);
        var found =
                desk.read().list(type, Wanted.of(state, q, maker), ItemCursor.of(after), size + 1);
        return ItemsJson.piece(
                found,
                size,
                piece -> piece.stream().map(item -> ItemJson.listed(type, item)).toList(),
                ReadItems.Listed::cursor);
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    public HttpResponse<JsonNode> post(
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var command =
                new CreateItem.Command<>(
                        type,
                        IdempotencyKey.id(key),
                        read(body),
                        new CreateItem.Numbering.Next(),
                        SignedIn.editor(authentication));
        var item = desk.create().handle(command);
        var address = URI.create("/" + type.name() + "/" + item.id());
        return answer(HttpResponse.created(address), item);
    }

    @Get("/{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    public HttpResponse<JsonNode> get(UUID id) {
        return answer(HttpResponse.ok(), desk.read().item(type, id));
    }

    @Put("/{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    public HttpResponse<JsonNode> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        Actor.of(authentication)
                .mustLookAfter(
                        kind.standing(id),
                        "Je kunt alleen wijzigen wat je zelf hebt gemaakt. Zet een opmerking neer,"
                                + " of vraag het een redacteur.");
        var command =
                new SaveItem.Command<>(
                        type,
                        id,
                        IfMatch.revision(revision),
                        read(body),
                        SignedIn.editor(authentication));
        return answer(HttpResponse.ok(), desk.save().handle(command));
    }

    @Put("/{id}/publication")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    public HttpResponse<JsonNode> publish(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command =
                new PublishItem.Command<>(
                        type, id, new EditionChoice.Newest(), IfMatch.revision(revision));
        var published =
                desk.byHand()
                        .publish(
                                workflowItem(id),
                                SignedIn.editor(authentication),
                                () -> shown(desk.publish().handle(command)));
        var json =
                ItemJson.published(
                        type, published.item(), maker(published.item()), published.media());
        return answer(HttpResponse.ok(), published.item(), json);
    }

    @Delete("/{id}/publication")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    public HttpResponse<JsonNode> withdraw(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command = new WithdrawItem.Command<>(type, id, IfMatch.revision(revision));
        var item =
                desk.byHand()
                        .withdraw(
                                workflowItem(id),
                                SignedIn.editor(authentication),
                                () -> desk.withdraw().handle(command));
        return answer(HttpResponse.ok(), item);
    }

    @Get("/{id}/editions")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    public ItemsJson<EditionItemJson> editions(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.editions(
                desk.read().editions(type, id, Paging.beforeEdition(after), size), size);
    }

    /// The versions whole, but for their texts: who compares them needs no more than to know
    /// whether those are the same.
    @Get("/{id}/outlines")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    public ItemsJson<JsonNode> outlines(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        return ItemsJson.piece(
                desk.read().outlines(type, id, Paging.beforeEdition(after), size + 1),
                size,
                piece -> piece.stream().map(edition -> ItemJson.edition(type, edition)).toList(),
                last -> Integer.toString(last.number()));
    }

    @Get("/{id}/editions/{edition}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    public JsonNode edition(UUID id, int edition) {
        return ItemJson.edition(type, desk.read().edition(type, id, edition));
    }

    private C read(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var content = type.read(fields);
        fields.orThrow();
        return content;
    }

    private Shown<C> shown(Item<C> item) {
        return new Shown<>(
                item, desk.uses().told(type.name(), item.id(), item.state().liveEdition()));
    }

    /// What was published, and what visitors see in it.
    private record Shown<C extends Content>(Item<C> item, List<ToldMediumJson> media) {}

    private HttpResponse<JsonNode> answer(MutableHttpResponse<JsonNode> response, Item<C> item) {
        return answer(response, item, ItemJson.of(type, item, maker(item)));
    }

    private HttpResponse<JsonNode> answer(
            MutableHttpResponse<JsonNode> response, Item<C> item, JsonNode json) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(item.revision())).body(json);
    }

    private Editor maker(Item<C> item) {
        return desk.read().maker(type, item.id());
    }

    private nl.millenniumgemeenten.content.workflow.Item workflowItem(UUID id) {
        return new nl.millenniumgemeenten.content.workflow.Item(type.name(), id);
    }
}
