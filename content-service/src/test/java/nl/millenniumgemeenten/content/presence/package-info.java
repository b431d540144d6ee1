@NullMarked
package nl.millenniumgemeenten.content.presence;

import org.jspecify.annotations.NullMarked;
