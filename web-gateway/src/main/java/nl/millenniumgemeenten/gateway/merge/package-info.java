/// Bringing together what two people typed, and showing what differs. Pure: forms in, forms and
/// differences out.
@NullMarked
package nl.millenniumgemeenten.gateway.merge;

import org.jspecify.annotations.NullMarked;
