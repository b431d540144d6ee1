/// Lanes: each sends one message after the other over a connection of its own, and no message
/// before its start is on disk.
@NullMarked
package nl.millenniumgemeenten.subscription.sending;

import org.jspecify.annotations.NullMarked;
