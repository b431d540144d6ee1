/// What machines read: the public API, the contracts of the events, and where to report a weakness.
@NullMarked
package nl.millenniumgemeenten.gateway.api;

import org.jspecify.annotations.NullMarked;
