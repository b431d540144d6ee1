/// Mijn gemeente: who speaks for a municipality signs in by a link in a mail and keeps what the
/// municipality tells of itself.
@NullMarked
package nl.millenniumgemeenten.gateway.contact;

import org.jspecify.annotations.NullMarked;
