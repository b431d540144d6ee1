/// Tests of the service as a whole.
@NullMarked
package nl.millenniumgemeenten.municipality;

import org.jspecify.annotations.NullMarked;
