package nl.millenniumgemeenten.content.timeline.format;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.content.html.PostText;
import nl.millenniumgemeenten.content.timeline.format.FoundPost.Picture;

/// What the interface of Mastodon answers: <https://docs.joinmastodon.org/entities/Status/>.
public final class MastodonJson {
    private static final Set<String> PUBLIC = Set.of("public", "unlisted");
    private static final String SENSITIVE = "Gevoelige inhoud";

    private MastodonJson() {}

    /// The id of the account that was looked up.
    ///
    /// @throws NotReadable if that is no account
    public static String account(byte[] content) throws NotReadable {
        var id = Json.text(Json.read(content), "id");
        if (!id.matches("[A-Za-z0-9]{1,40}")) {
            throw new NotReadable("Deze server antwoordt niet zoals Mastodon.");
        }
        return id;
    }

    /// What an account posted itself, for everybody: nothing that it passed on, and no answers to
    /// others.
    ///
    /// @throws NotReadable if that is no list
    public static List<FoundPost> posts(byte[] content, String account) throws NotReadable {
        var statuses = Json.read(content);
        if (!statuses.isArray()) {
            throw new NotReadable("Deze server antwoordt niet zoals Mastodon.");
        }
        var posts = new ArrayList<FoundPost>();
        for (var status : Json.list(statuses)) {
            if (isOwn(status, account)) {
                post(status).ifPresent(posts::add);
            }
        }
        return posts;
    }

    private static boolean isOwn(JsonNode status, String account) {
        var answered = Json.text(status, "in_reply_to_account_id");
        return PUBLIC.contains(Json.text(status, "visibility"))
                && !Json.object(status, "reblog").isObject()
                && (answered.isEmpty() || answered.equals(account));
    }

    private static Optional<FoundPost> post(JsonNode status) {
        var id = Json.text(status, "id");
        // The page of the post; where there is none, what other servers know it by.
        var url =
                Tidy.address(Json.text(status, "url"))
                        .or(() -> Tidy.address(Json.text(status, "uri")));
        if (!id.matches("[A-Za-z0-9]{1,40}") || url.isEmpty()) {
            return Optional.empty();
        }
        var pictures = pictures(status);
        var html = Tidy.html(PostText.of(Json.text(status, "content")));
        if (html.isEmpty() && pictures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FoundPost(
                        id,
                        url.get(),
                        "",
                        html,
                        warning(status),
                        Tidy.language(Json.text(status, "language")),
                        pictures,
                        Tidy.moment(Json.text(status, "created_at")),
                        Tidy.moment(Json.text(status, "edited_at"))));
    }

    private static String warning(JsonNode status) {
        var said = Tidy.line(Json.text(status, "spoiler_text"));
        return said.isEmpty() && Json.isTrue(status, "sensitive") ? SENSITIVE : said;
    }

    /// Of what moves, the picture that stands for it.
    private static List<Picture> pictures(JsonNode status) {
        var pictures = new ArrayList<Picture>();
        for (var medium : Json.list(Json.object(status, "media_attachments"))) {
            var field = Json.text(medium, "type").equals("image") ? "url" : "preview_url";
            Tidy.address(Json.text(medium, field))
                    .ifPresent(address ->
                            pictures.add(
                                    new Picture(
                                            address,
                                            Tidy.alternative(Json.text(medium, "description")))));
        }
        return pictures;
    }
}
