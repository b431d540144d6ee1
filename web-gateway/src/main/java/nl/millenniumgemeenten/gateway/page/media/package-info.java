/// Pictures and documents of the media library in public pages, and the bodies that hold them.
@NullMarked
package nl.millenniumgemeenten.gateway.page.media;

import org.jspecify.annotations.NullMarked;
