@NullMarked
package nl.millenniumgemeenten.content.media;

import org.jspecify.annotations.NullMarked;
