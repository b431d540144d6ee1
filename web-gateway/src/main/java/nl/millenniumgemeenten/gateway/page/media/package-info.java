/// The picture of the media library that stands for a piece of content.
@NullMarked
package nl.millenniumgemeenten.gateway.page.media;

import org.jspecify.annotations.NullMarked;
