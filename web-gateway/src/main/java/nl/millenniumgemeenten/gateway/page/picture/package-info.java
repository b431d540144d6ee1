/// Pictures of the public site: their addresses, and how they are served from our own disk.
@NullMarked
package nl.millenniumgemeenten.gateway.page.picture;

import org.jspecify.annotations.NullMarked;
