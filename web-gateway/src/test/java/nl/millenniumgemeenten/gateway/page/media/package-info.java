@NullMarked
package nl.millenniumgemeenten.gateway.page.media;

import org.jspecify.annotations.NullMarked;
