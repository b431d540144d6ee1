package nl.millenniumgemeenten.municipality.picture;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a picture of what somebody sent, and keeps that. The file itself is not kept: it may tell
/// where somebody lives.
@Singleton
public class KeepPicture {
    private static final Logger LOG = LoggerFactory.getLogger(KeepPicture.class);

    private final Pictures pictures;
    private final InstantSource clock;

    /// One picture at a time: each needs a good part of the memory.
    private final Semaphore turn = new Semaphore(1, true);

    KeepPicture(Pictures pictures, InstantSource clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Keeps the picture in a file, unless it cannot be read.
    public Decision<Picture> handle(byte[] file) {
        return switch (renditions(file)) {
            case Decision.Refused<List<Rendition>>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<List<Rendition>>(var renditions) ->
                    new Decision.Accepted<>(keep(renditions));
        };
    }

    private Decision<List<Rendition>> renditions(byte[] file) {
        turn.acquireUninterruptibly();
        try {
            return PictureFile.read(file).map(Scaling::renditions);
        } finally {
            turn.release();
        }
    }

    private Picture keep(List<Rendition> renditions) {
        var largest = renditions.getLast();
        var picture = new Picture(hash(largest.jpeg()), largest.width(), largest.height());
        pictures.keep(picture, renditions, clock.instant());
        LOG.atInfo()
                .addKeyValue("picture", picture.hash())
                .addKeyValue("width", picture.width())
                .addKeyValue("height", picture.height())
                .log("picture kept");
        return picture;
    }

    private static String hash(byte[] jpeg) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
