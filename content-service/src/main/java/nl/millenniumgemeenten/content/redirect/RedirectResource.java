package nl.millenniumgemeenten.content.redirect;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Addresses that are sent on: those that editors made, and to read only those of pages that moved.
@Controller("/redirects")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class RedirectResource {
    private static final int MOST_AUTOMATIC = 500;
    private static final int MOST_ROWS = 5000;

    private final RecordRedirect record;
    private final ReadRedirects read;

    RedirectResource(RecordRedirect record, ReadRedirects read) {
        this.record = record;
        this.read = read;
    }

    @Get
    ItemsJson<RedirectJson> list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String after,
            @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        var found = read.own(tidy(q), tidy(after), size + 1);
        return ItemsJson.piece(
                found,
                size,
                piece -> piece.stream().map(RedirectJson::of).toList(),
                last -> last.from().value());
    }

    @Get("/{id}")
    HttpResponse<RedirectJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.one(id));
    }

    @Get("/automatic")
    ItemsJson<AutomaticRedirectJson> automatic(@QueryValue(defaultValue = "") String q) {
        return ItemsJson.whole(
                read.automatic(tidy(q), MOST_AUTOMATIC).stream()
                        .map(AutomaticRedirectJson::of)
                        .toList());
    }

    @Post
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<RedirectJson> post(@Nullable @Body JsonNode body, Authentication authentication) {
        var made = record.add(typed(body), SignedIn.editor(authentication));
        return answer(HttpResponse.created(URI.create("/redirects/" + made.id())), made);
    }

    @Put("/{id}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<RedirectJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var changed =
                record.change(
                        id,
                        IfMatch.revision(revision),
                        typed(body),
                        SignedIn.editor(authentication));
        return answer(HttpResponse.ok(), changed);
    }

    @Delete("/{id}")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<?> delete(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        record.remove(id, IfMatch.revision(revision), SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }

    /// A whole list at once, or nothing of it.
    @Post("/import")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    ImportedJson importAll(@Nullable @Body JsonNode body, Authentication authentication) {
        return ImportedJson.of(record.addAll(rows(body), SignedIn.editor(authentication)));
    }

    /// What a whole list would change, without changing it.
    @Post("/import-previews")
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    ItemsJson<ImportRowJson> preview(@Nullable @Body JsonNode body, Authentication authentication) {
        return ItemsJson.whole(
                record.preview(rows(body), SignedIn.editor(authentication)).stream()
                        .map(ImportRowJson::of)
                        .toList());
    }

    private static List<RecordRedirect.Typed> rows(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var rows = fields.objects("rows", RedirectResource::typed);
        if (rows.size() > MOST_ROWS) {
            fields.refuse("rows", "Hoogstens " + MOST_ROWS + " regels tegelijk.");
        }
        fields.orThrow();
        return rows;
    }

    private static RecordRedirect.Typed typed(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var typed = typed(fields);
        fields.orThrow();
        return typed;
    }

    private static RecordRedirect.Typed typed(RequestFields fields) {
        return new RecordRedirect.Typed(
                fields.text("from", 1, FromPath.LONGEST + 100),
                fields.text("to", 1, Targets.LONGEST));
    }

    private static String tidy(String text) {
        return text.replace('\u0000', ' ').strip();
    }

    private static HttpResponse<RedirectJson> answer(
            MutableHttpResponse<RedirectJson> response, Redirect redirect) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(redirect.revision()))
                .body(RedirectJson.of(redirect));
    }
}
