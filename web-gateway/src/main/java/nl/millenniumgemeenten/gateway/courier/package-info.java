/// Brings what one service has for another: mails to the service that sends them, put into words on
/// the way; answers by mail and replies from the fediverse to the service that takes them as
/// contributions.
@NullMarked
package nl.millenniumgemeenten.gateway.courier;

import org.jspecify.annotations.NullMarked;
