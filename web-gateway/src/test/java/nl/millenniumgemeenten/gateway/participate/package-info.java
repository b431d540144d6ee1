@NullMarked
package nl.millenniumgemeenten.gateway.participate;

import org.jspecify.annotations.NullMarked;
