@NullMarked
package nl.millenniumgemeenten.content.fingerprint;

import org.jspecify.annotations.NullMarked;
