/// Serves the pictures and documents of the media library to visitors, from our own disk: the site
/// shows them while the service that keeps them is away.
@NullMarked
package nl.millenniumgemeenten.gateway.media;

import org.jspecify.annotations.NullMarked;
