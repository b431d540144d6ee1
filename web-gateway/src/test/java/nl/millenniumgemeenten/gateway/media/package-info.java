@NullMarked
package nl.millenniumgemeenten.gateway.media;

import org.jspecify.annotations.NullMarked;
