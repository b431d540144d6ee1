/// Tests of the service as a whole.
@NullMarked
package nl.millenniumgemeenten.content;

import org.jspecify.annotations.NullMarked;
