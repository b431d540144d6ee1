/// Moves what was written to where it belongs: contributions to another discussion, several into a
/// new one, a whole discussion into another. Whoever wrote it is told why; what hangs on it goes
/// along; nothing that leads to it breaks.
@NullMarked
package nl.millenniumgemeenten.content.move;

import org.jspecify.annotations.NullMarked;
