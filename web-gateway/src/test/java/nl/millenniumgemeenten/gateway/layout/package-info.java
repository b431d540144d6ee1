@NullMarked
package nl.millenniumgemeenten.gateway.layout;

import org.jspecify.annotations.NullMarked;
