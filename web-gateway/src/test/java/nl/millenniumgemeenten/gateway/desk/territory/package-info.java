@NullMarked
package nl.millenniumgemeenten.gateway.desk.territory;

import org.jspecify.annotations.NullMarked;
