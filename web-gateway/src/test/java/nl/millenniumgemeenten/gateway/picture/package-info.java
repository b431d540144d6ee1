@NullMarked
package nl.millenniumgemeenten.gateway.picture;

import org.jspecify.annotations.NullMarked;
