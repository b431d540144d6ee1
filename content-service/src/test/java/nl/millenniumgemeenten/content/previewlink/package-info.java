@NullMarked
package nl.millenniumgemeenten.content.previewlink;

import org.jspecify.annotations.NullMarked;
