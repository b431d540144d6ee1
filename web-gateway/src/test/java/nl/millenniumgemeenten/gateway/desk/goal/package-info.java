@NullMarked
package nl.millenniumgemeenten.gateway.desk.goal;

import org.jspecify.annotations.NullMarked;
