/// What participants can see and have forgotten of themselves.
@NullMarked
package nl.millenniumgemeenten.content.erasure;

import org.jspecify.annotations.NullMarked;
