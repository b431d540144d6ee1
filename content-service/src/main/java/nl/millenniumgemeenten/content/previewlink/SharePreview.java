package nl.millenniumgemeenten.content.previewlink;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes secret links to drafts, revokes them and says what they show. Contributors share what they
/// made themselves.
@Singleton
public class SharePreview {
    private static final Logger LOG = LoggerFactory.getLogger(SharePreview.class);

    private final PreviewLinks links;
    private final Kinds kinds;
    private final MediaUses uses;
    private final InstantSource clock;

    SharePreview(PreviewLinks links, Kinds kinds, MediaUses uses, InstantSource clock) {
        this.links = links;
        this.kinds = kinds;
        this.uses = uses;
        this.clock = clock;
    }

    /// Who asks: `others` tells whether they may share what somebody else made.
    record Sharer(Editor editor, boolean others) {}

    /// A new link, with the secret that is told once.
    record Made(PreviewLink link, PreviewToken token) {}

    /// A link that works, with the hashes of the files that its draft uses.
    record Shown(PreviewLink link, List<String> files) {
        Shown {
            files = List.copyOf(files);
        }
    }

    @ReadOnly
    List<PreviewLink> list(String kind, UUID item) {
        kinds.named(kind).standing(item);
        return links.working(kind, item, clock.instant());
    }

    @Transactional
    Made make(String kind, UUID item, Instant expiresAt, Sharer by) {
        var now = clock.instant();
        mayShare(kind, item, by);
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(PreviewLink.LONGEST))) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/expiresAt", "Kies een moment binnen een maand."))));
        }
        var link =
                new PreviewLink(UUID.randomUUID(), kind, item, by.editor(), now, expiresAt, null);
        var token = PreviewToken.random();
        links.add(link, token);
        LOG.atInfo()
                .addKeyValue("link", link.id())
                .addKeyValue("kind", kind)
                .addKeyValue("item", item)
                .log("preview link made");
        return new Made(link, token);
    }

    @Transactional
    void revoke(String kind, UUID item, UUID id, Sharer by) {
        var link = links.of(kind, item, id).orElseThrow(SharePreview::unknown);
        if (!link.madeBy().id().equals(by.editor().id())) {
            mayShare(kind, item, by);
        }
        links.revoke(link, clock.instant());
        LOG.atInfo().addKeyValue("link", id).log("preview link revoked");
    }

    /// What a secret shows.
    ///
    /// @throws ProblemException `gone` if it shows nothing any more, `no-such-thing` if it never
    ///   did
    @ReadOnly
    Shown shown(String secret) {
        var link = PreviewToken.of(secret).flatMap(links::with).orElseThrow(SharePreview::unknown);
        if (!link.works(clock.instant())) {
            throw new ProblemException(ProblemType.GONE, "Deze link werkt niet meer.");
        }
        var standing = kinds.named(link.kind()).standing(link.item());
        return new Shown(link, uses.hashes(link.kind(), link.item(), standing.draftEdition()));
    }

    private void mayShare(String kind, UUID item, Sharer by) {
        var standing = kinds.named(kind).standing(item);
        if (!by.others() && !standing.madeBy().id().equals(by.editor().id())) {
            throw new ProblemException(
                    ProblemType.NOT_YOURS,
                    "Je kunt alleen een link maken naar iets wat je zelf hebt gemaakt.");
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Deze link bestaat niet.");
    }
}
