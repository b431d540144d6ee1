/// Forms that visitors and editors send, and what keeps others from sending them in their place or
/// too often.
@NullMarked
package nl.millenniumgemeenten.gateway.form;

import org.jspecify.annotations.NullMarked;
