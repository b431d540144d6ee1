/// Tests of what participants see and have forgotten of themselves.
@NullMarked
package nl.millenniumgemeenten.content.erasure;

import org.jspecify.annotations.NullMarked;
