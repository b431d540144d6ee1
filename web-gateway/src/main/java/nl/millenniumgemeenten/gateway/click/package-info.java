/// Counts how often the links in the mail of an issue are followed, and nothing of who did.
@NullMarked
package nl.millenniumgemeenten.gateway.click;

import org.jspecify.annotations.NullMarked;
