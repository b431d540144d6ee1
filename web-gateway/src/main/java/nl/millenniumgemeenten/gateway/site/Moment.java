package nl.millenniumgemeenten.gateway.site;

import java.util.Optional;
import java.util.Set;

/// An image of the site and what came in to get there.
///
/// @param number counts the images that were shown
/// @param touched what came in since the moment that was known; absent where that is not known any
///   more, so that anything may differ
public record Moment(long number, SiteImage image, Optional<Set<Touched>> touched) {
    public Moment {
        touched = touched.map(Set::copyOf);
    }
}
