package nl.millenniumgemeenten.content.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.editing.Wanted;
import nl.millenniumgemeenten.content.workflow.Actor;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// The pages and their drafts.
@Controller("/pages")
@ExecuteOn(TaskExecutors.BLOCKING)
class PageResource {
    private final ReadPages read;
    private final CreatePage create;
    private final SavePage save;
    private final PageKind kind;

    PageResource(ReadPages read, CreatePage create, SavePage save, PageKind kind) {
        this.read = read;
        this.create = create;
        this.save = save;
        this.kind = kind;
    }

    @Get
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    ItemsJson<PageItemJson> list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String q,
            @QueryValue(defaultValue = "false") boolean mine,
            Authentication authentication) {
        var maker = Optional.of(SignedIn.editor(authentication)).filter(_ -> mine);
        return ItemsJson.whole(read.tree(Wanted.of(state, q, maker)));
    }

    @Post
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<PageJson> post(
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var id = new PageId(IdempotencyKey.id(key));
        var content = PageFields.read(body);
        var by = SignedIn.editor(authentication);
        var saving = create.handle(new CreatePage.Command(id, content, by));
        var page = saved(saving, id, content);
        return answer(HttpResponse.created(URI.create("/pages/" + page.id().value())), page);
    }

    @Get("/{id}")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<PageJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.page(new PageId(id)));
    }

    @Put("/{id}")
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<PageJson> put(
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
                new SavePage.Command(
                        new PageId(id),
                        IfMatch.revision(revision),
                        PageFields.read(body),
                        SignedIn.editor(authentication));
        return answer(
                HttpResponse.ok(), saved(save.handle(command), command.page(), command.content()));
    }

    private Page saved(Saving saving, PageId page, PageContent content) {
        return switch (saving) {
            case Saving.Saved(var saved) -> saved;
            case Saving.Misplaced(var why) ->
                    throw PageProblems.of(why, read.holder(page, content));
        };
    }

    static HttpResponse<PageJson> answer(MutableHttpResponse<PageJson> response, Page page) {
        return answer(response, page, PageJson.of(page));
    }

    static HttpResponse<PageJson> answer(
            MutableHttpResponse<PageJson> response, Page page, PageJson json) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(page.revision())).body(json);
    }
}
