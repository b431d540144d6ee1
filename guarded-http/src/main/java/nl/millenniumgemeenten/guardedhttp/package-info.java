/// Asks servers of others, and brings them things, carefully: only at addresses that everybody can
/// reach, and never more or for longer than was said beforehand.
@NullMarked
package nl.millenniumgemeenten.guardedhttp;

import org.jspecify.annotations.NullMarked;
