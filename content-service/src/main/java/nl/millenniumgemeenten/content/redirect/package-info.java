/// Addresses that editors send on. A page that comes to stand at one takes it back.
@NullMarked
package nl.millenniumgemeenten.content.redirect;

import org.jspecify.annotations.NullMarked;
