/// What contacts write in discussions for their municipality.
@NullMarked
package nl.millenniumgemeenten.content.official;

import org.jspecify.annotations.NullMarked;
