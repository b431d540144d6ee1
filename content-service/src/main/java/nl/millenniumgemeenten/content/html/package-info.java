/// Text as it may stand on the site: a small set of safe HTML, made on the way in.
@NullMarked
package nl.millenniumgemeenten.content.html;

import org.jspecify.annotations.NullMarked;
