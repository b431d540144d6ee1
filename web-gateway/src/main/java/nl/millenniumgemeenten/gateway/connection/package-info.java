/// What every connection does before a request is routed.
@NullMarked
package nl.millenniumgemeenten.gateway.connection;

import org.jspecify.annotations.NullMarked;
