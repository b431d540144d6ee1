/// Tests of what contacts write for their municipality.
@NullMarked
package nl.millenniumgemeenten.content.official;

import org.jspecify.annotations.NullMarked;
