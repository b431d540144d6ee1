package nl.millenniumgemeenten.content.discussion;

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
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.NewestFirst;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The discussions, and what is written in each.
@Controller("/discussions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class DiscussionResource {
    private final OpenDiscussion open;
    private final ChangeDiscussion change;
    private final WriteContribution write;
    private final ReadDiscussions read;

    DiscussionResource(
            OpenDiscussion open,
            ChangeDiscussion change,
            WriteContribution write,
            ReadDiscussions read) {
        this.open = open;
        this.change = change;
        this.write = write;
        this.read = read;
    }

    @Get
    ItemsJson<DiscussionJson> list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String state,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        if (!state.isEmpty() && DiscussionFields.state(state).isEmpty()) {
            throw Paging.invalid("/state", "Dit moet een stand van een discussie zijn.");
        }
        var words = q.replace('\u0000', ' ').strip();
        return ItemsJson.piece(
                read.list(words, state, NewestFirst.of(after), size + 1),
                size,
                piece -> piece.stream().map(DiscussionJson::of).toList(),
                Discussions.Listed::cursor);
    }

    @Post
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<DiscussionJson> post(
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var subject = DiscussionFields.subject(fields);
        if (!Discussion.takesContributions(subject.state())) {
            fields.refuse("state", "Een nieuwe discussie is open.");
        }
        var text = DiscussionFields.text(fields);
        fields.orThrow();
        var made =
                open.handle(
                        new OpenDiscussion.Command(
                                new DiscussionId(IdempotencyKey.id(key)),
                                subject,
                                text,
                                SignedIn.editor(authentication)));
        var address = URI.create("/discussions/" + made.id().value());
        return answer(HttpResponse.created(address), read.one(made.id()));
    }

    @Get("/{id}")
    HttpResponse<DiscussionJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.one(new DiscussionId(id)));
    }

    @Put("/{id}")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<DiscussionJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var subject = DiscussionFields.subject(fields);
        fields.orThrow();
        change.handle(new ChangeDiscussion.Command(new DiscussionId(id), seen, subject));
        return answer(HttpResponse.ok(), read.one(new DiscussionId(id)));
    }

    /// What was written in it, in its order.
    ///
    /// @param after the position of the last one seen
    @Get("/{id}/contributions")
    ItemsJson<ContributionJson> contributions(
            UUID id, @Nullable @QueryValue Integer after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        int seen = after == null ? 0 : after;
        return ItemsJson.piece(
                read.contributions(new DiscussionId(id), seen, size + 1),
                size,
                piece -> piece.stream().map(ContributionJson::of).toList(),
                last -> Integer.toString(last.contribution().position()));
    }

    @Post("/{id}/contributions")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> post(
            UUID id,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var inReplyTo = fields.optionalUuid("inReplyTo").map(ContributionId::new);
        var text = DiscussionFields.text(fields);
        fields.orThrow();
        var written =
                write.handle(
                        new WriteContribution.Command(
                                new ContributionId(IdempotencyKey.id(key)),
                                new DiscussionId(id),
                                inReplyTo,
                                text,
                                SignedIn.editor(authentication)));
        return HttpResponse.created(URI.create("/contributions/" + written.id().value()))
                .header(HttpHeaders.ETAG, IfMatch.etag(written.revision()))
                .body(ContributionJson.of(written));
    }

    private static HttpResponse<DiscussionJson> answer(
            MutableHttpResponse<?> response, Discussions.Listed listed) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(listed.discussion().revision()))
                .body(DiscussionJson.of(listed));
    }
}
