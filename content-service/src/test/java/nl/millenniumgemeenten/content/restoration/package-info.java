@NullMarked
package nl.millenniumgemeenten.content.restoration;

import org.jspecify.annotations.NullMarked;
