package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Media;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches files before a visitor asks for them, the newest first and for as long as there is room,
/// so that they are there when their service is not. Lets go of those that were withdrawn or
/// replaced.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class MediaAhead {
    private static final Logger LOG = LoggerFactory.getLogger(MediaAhead.class);

    private final Site site;
    private final MediaFiles files;

    /// What was looked after last; nothing while something could not be fetched.
    private @Nullable Media done;

    /// The hashes of what was fetched, so that one upload does not look at all the others.
    private final Set<String> fetched = new HashSet<>();

    MediaAhead(Site site, MediaFiles files) {
        this.site = site;
        this.files = files;
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "2s")
    @SuppressWarnings("ReferenceEquality") // The same library is the very same object.
    void run() throws IOException {
        var media = site.image().media();
        boolean looked = media == done;
        if (!site.ready() || (looked && files.added() == 0)) {
            return;
        }
        long room = files.tidy(media::show);
        if (!looked) {
            fetched.removeIf(hash -> !media.show(hash));
            done = fetchAll(media, room) ? media : null;
        }
    }

    /// Until there is no room.
    private boolean fetchAll(Media media, long room) {
        int count = 0;
        for (var medium : newestFirst(media)) {
            for (var name : names(medium)) {
                if (files.added() >= room) {
                    return fetched(count);
                }
                if (!files.have(name)) {
                    // While the service is away, we will not ask for each.
                    if (files.get(name) instanceof Outcome.Unavailable<Path>) {
                        return false;
                    }
                    count++;
                }
            }
            fetched.add(medium.hash());
        }
        return fetched(count);
    }

    private static boolean fetched(int count) {
        if (count > 0) {
            LOG.atInfo().addKeyValue("files", count).log("media fetched ahead");
        }
        return true;
    }

    private List<MediaChange.Stored> newestFirst(Media media) {
        return media.byId().values().stream()
                .flatMap(each ->
                        each instanceof MediaChange.Stored stored
                                ? Stream.of(stored)
                                : Stream.empty())
                .filter(stored -> !fetched.contains(stored.hash()))
                .sorted(Comparator.comparing(MediaChange.Stored::storedAt).reversed())
                .toList();
    }

    private static List<MediaName> names(MediaChange.Stored medium) {
        var width = medium.width();
        if (width == null) {
            return List.of(new MediaName(medium.hash(), MediaName.DOCUMENT));
        }
        var extension = MediaAddresses.extension(medium.mediaType());
        return MediaAddresses.widths(width).stream()
                .flatMap(each ->
                        Stream.of(
                                new MediaName(medium.hash(), each + ".webp"),
                                new MediaName(medium.hash(), each + "." + extension)))
                .toList();
    }
}
