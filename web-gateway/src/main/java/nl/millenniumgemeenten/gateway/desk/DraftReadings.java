package nl.millenniumgemeenten.gateway.desk;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.Unshown;

/// Reads the site for drafts: with pictures and documents that visitors do not see yet.
@Singleton
public final class DraftReadings {
    /// Where the desk finds the files of the library, with a slash at its end.
    public static final String FILES = "/redactie/media/bestanden/";

    private final Site site;
    private final MediaService library;

    DraftReadings(Site site, MediaService library) {
        this.site = site;
        this.library = library;
    }

    /// For who is signed in at the desk.
    public Reading of(Caller caller) {
        return of(caller, FILES);
    }

    /// For who finds the files that visitors do not see in a directory.
    ///
    /// @param directory with a slash at its end
    public Reading of(Caller caller, String directory) {
        var image = site.image();
        return new Reading(
                image,
                new Unshown() {
                    @Override
                    public Optional<MediaChange.Stored> stored(UUID id) {
                        return switch (library.read(id, caller)) {
                            case Outcome.Ok<MediumJson>(var medium, _) ->
                                    Optional.of(medium)
                                            .filter(found -> !found.isWithdrawn())
                                            .map(MediumJson::stored);
                            case Outcome.Refused<MediumJson> _ -> Optional.empty();
                            // What visitors see is better than nothing.
                            case Outcome.Stale<MediumJson>(), Outcome.Unavailable<MediumJson>() ->
                                    image.media().stored(id);
                        };
                    }

                    @Override
                    public String directory() {
                        return directory;
                    }
                });
    }
}
