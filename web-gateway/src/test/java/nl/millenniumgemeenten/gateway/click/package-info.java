@NullMarked
package nl.millenniumgemeenten.gateway.click;

import org.jspecify.annotations.NullMarked;
