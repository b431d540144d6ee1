/// Bringing back an earlier edition, as a new one that says so.
@NullMarked
package nl.millenniumgemeenten.content.restoration;

import org.jspecify.annotations.NullMarked;
