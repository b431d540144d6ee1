/// Serves pictures. Those of the public site come from our own disk, and from the service that
/// keeps them only once.
@NullMarked
package nl.millenniumgemeenten.gateway.picture;

import org.jspecify.annotations.NullMarked;
