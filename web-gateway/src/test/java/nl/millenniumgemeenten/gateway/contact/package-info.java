@NullMarked
package nl.millenniumgemeenten.gateway.contact;

import org.jspecify.annotations.NullMarked;
