@NullMarked
package nl.millenniumgemeenten.gateway.desk.back;

import org.jspecify.annotations.NullMarked;
