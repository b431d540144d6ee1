/// Secret links that show a draft to somebody without an account, until they expire.
@NullMarked
package nl.millenniumgemeenten.content.previewlink;

import org.jspecify.annotations.NullMarked;
