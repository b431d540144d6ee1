/// The service as tests start it, and requests to it.
@NullMarked
package nl.millenniumgemeenten.content.server;

import org.jspecify.annotations.NullMarked;
