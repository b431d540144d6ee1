/// Pictures in public pages: their addresses, and what a browser chooses from.
@NullMarked
package nl.millenniumgemeenten.gateway.page.picture;

import org.jspecify.annotations.NullMarked;
