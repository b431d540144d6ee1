/// What a text is known by where the text itself need not be kept.
@NullMarked
package nl.millenniumgemeenten.content.fingerprint;

import org.jspecify.annotations.NullMarked;
