@NullMarked
package nl.millenniumgemeenten.gateway.merge;

import org.jspecify.annotations.NullMarked;
