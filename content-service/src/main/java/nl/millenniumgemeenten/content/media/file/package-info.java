/// Files as they come in: what they are, by their content, and what is made of pictures. Nothing of
/// a file is believed before it was looked at, and nothing is unpacked before its size is known.
@NullMarked
package nl.millenniumgemeenten.content.media.file;

import org.jspecify.annotations.NullMarked;
