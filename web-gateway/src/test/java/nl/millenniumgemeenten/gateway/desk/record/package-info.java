@NullMarked
package nl.millenniumgemeenten.gateway.desk.record;

import org.jspecify.annotations.NullMarked;
