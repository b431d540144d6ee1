/// Pictures and documents of the media library in pages, and the bodies that hold them.
@NullMarked
package nl.millenniumgemeenten.gateway.library;

import org.jspecify.annotations.NullMarked;
