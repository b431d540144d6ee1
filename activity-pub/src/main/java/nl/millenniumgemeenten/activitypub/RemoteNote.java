package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Something that somebody elsewhere wrote.
///
/// @param inReplyTo what it answers, if it does
/// @param content HTML as it came: not to be shown before it was made ours
/// @param warning what its writer put above it, plain text; empty if nothing
/// @param language of the content, as in `nl`; empty if that was not said
/// @param url where people read it
/// @param mentions the accounts that it names
/// @param isPublic whether everybody may read it
public record RemoteNote(
        URI id,
        URI author,
        Optional<URI> inReplyTo,
        String content,
        String warning,
        String language,
        URI url,
        Optional<Instant> published,
        List<URI> mentions,
        boolean isPublic) {

    private static final Set<String> EVERYBODY = Set.of(Documents.PUBLIC, "as:Public", "Public");

    /// Who is mentioned can be many, and is of no use to us beyond a few.
    private static final int MOST_MENTIONS = 50;

    public RemoteNote {
        mentions = List.copyOf(mentions);
    }

    static Optional<RemoteNote> of(JsonNode object) {
        var id = Documents.address(object, "id");
        var author = Documents.address(object, "attributedTo");
        return id.isPresent()
                        && author.isPresent()
                        && Addresses.sameServer(id.get(), author.get())
                        && object.path("content").isTextual()
                ? Optional.of(of(object, id.get(), author.get()))
                : Optional.empty();
    }

    private static RemoteNote of(JsonNode object, URI id, URI author) {
        return new RemoteNote(
                id,
                author,
                Documents.address(object, "inReplyTo"),
                Documents.text(object, "content"),
                Documents.text(object, "summary"),
                language(object.path("contentMap")),
                url(object, id),
                Documents.moment(object, "published"),
                mentions(object),
                isPublic(object));
    }

    private static String language(JsonNode contents) {
        return contents.isObject() && contents.size() == 1 ? contents.fieldNames().next() : "";
    }

    /// The first that is a page on the same server; its id leads there too.
    private static URI url(JsonNode object, URI id) {
        return Documents.each(object.path("url"))
                .filter(link ->
                        !link.isObject() || Documents.text(link, "mediaType").equals("text/html"))
                .map(link -> link.isObject() ? Documents.text(link, "href") : link.asText(""))
                .flatMap(link -> Addresses.read(link).stream())
                .filter(link -> Addresses.sameServer(link, id))
                .findFirst()
                .orElse(id);
    }

    private static List<URI> mentions(JsonNode object) {
        return Documents.each(object.path("tag"))
                .filter(tag -> Documents.types(tag).contains("Mention"))
                .flatMap(tag -> Addresses.read(Documents.text(tag, "href")).stream())
                .limit(MOST_MENTIONS)
                .toList();
    }

    private static boolean isPublic(JsonNode object) {
        return Stream.of("to", "cc")
                .flatMap(name -> Documents.each(object.path(name)))
                .anyMatch(to -> to.isTextual() && EVERYBODY.contains(to.textValue()));
    }
}
