/// The media library: pictures and documents that pages, news and resources use by id, so that
/// another file is everywhere at once.
@NullMarked
package nl.millenniumgemeenten.content.media;

import org.jspecify.annotations.NullMarked;
