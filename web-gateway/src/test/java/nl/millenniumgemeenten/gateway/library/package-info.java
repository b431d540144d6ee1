@NullMarked
package nl.millenniumgemeenten.gateway.library;

import org.jspecify.annotations.NullMarked;
