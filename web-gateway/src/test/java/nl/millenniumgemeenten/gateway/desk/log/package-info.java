@NullMarked
package nl.millenniumgemeenten.gateway.desk.log;

import org.jspecify.annotations.NullMarked;
