/// The media library at the desk: pictures and documents, and choosing one for a text.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.media;

import org.jspecify.annotations.NullMarked;
