@NullMarked
package nl.millenniumgemeenten.gateway.desk.municipality;

import org.jspecify.annotations.NullMarked;
