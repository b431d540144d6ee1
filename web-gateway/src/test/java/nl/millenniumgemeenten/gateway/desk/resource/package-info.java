@NullMarked
package nl.millenniumgemeenten.gateway.desk.resource;

import org.jspecify.annotations.NullMarked;
