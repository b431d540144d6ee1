@NullMarked
package nl.millenniumgemeenten.gateway.desk.participation;

import org.jspecify.annotations.NullMarked;
