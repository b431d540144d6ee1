@NullMarked
package nl.millenniumgemeenten.content.redirect;

import org.jspecify.annotations.NullMarked;
