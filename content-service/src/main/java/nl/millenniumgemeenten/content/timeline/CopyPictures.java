package nl.millenniumgemeenten.content.timeline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.media.CopiedPictures;
import nl.millenniumgemeenten.content.timeline.Post.Picture;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import nl.millenniumgemeenten.guardedhttp.Asking;
import nl.millenniumgemeenten.guardedhttp.Fetched;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the pictures of posts. One that cannot be copied costs nobody the post: it is tried again
/// in later turns, a few times.
@Singleton
class CopyPictures {
    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CopyPictures.class);
    private static final int MOST = 5 * 1024 * 1024;
    private static final String PICTURES = "image/webp, image/jpeg, image/png, image/gif";

    private final GuardedHttp http;
    private final CopiedPictures pictures;

    CopyPictures(GuardedHttp http, CopiedPictures pictures) {
        this.http = http;
        this.pictures = pictures;
    }

    /// The pictures of a post that was found. What was copied for it before is not copied again.
    List<Picture> of(FoundPost found, Optional<Post> before, Turn turn, Budget budget) {
        var all = new ArrayList<Picture>();
        for (var picture : found.pictures()) {
            var known =
                    before.stream()
                            .flatMap(post -> post.said().pictures().stream())
                            .filter(each -> each.address().equals(picture.address()))
                            .findFirst();
            all.add(
                    copied(
                            new Picture(
                                    picture.address(),
                                    picture.alternative(),
                                    known.flatMap(Picture::medium),
                                    known.map(Picture::attempts).orElse(0)),
                            turn,
                            budget));
        }
        return all;
    }

    /// The pictures of a post of which some failed before.
    List<Picture> again(Post post, Turn turn, Budget budget) {
        return post.said().pictures().stream()
                .map(picture -> copied(picture, turn, budget))
                .toList();
    }

    private Picture copied(Picture picture, Turn turn, Budget budget) {
        if (picture.medium().isPresent()
                || picture.attempts() >= MOST_ATTEMPTS
                || budget.isSpent()) {
            return picture;
        }
        var medium = copy(picture.address(), turn);
        return new Picture(
                picture.address(),
                picture.alternative(),
                medium,
                medium.isPresent() ? picture.attempts() : picture.attempts() + 1);
    }

    private Optional<UUID> copy(String address, Turn turn) {
        return switch (http.get(Asking.of(address, PICTURES, MOST))) {
            case Fetched.Here here when here.type().startsWith("image/") -> {
                var kept = pictures.keep(here.content(), turn.name());
                if (kept.isEmpty()) {
                    fail(turn, "no picture that we take");
                }
                yield kept;
            }
            case Fetched.Here _, Fetched.Unchanged() -> fail(turn, "no picture");
            case Fetched.TooLarge(var why) -> fail(turn, why);
            case Fetched.Refused refused -> fail(turn, refused.why());
        };
    }

    private static Optional<UUID> fail(Turn turn, String why) {
        LOG.atWarn()
                .addKeyValue("source", turn.source())
                .addKeyValue("reason", why)
                .log("timeline picture not copied");
        return Optional.empty();
    }
}
