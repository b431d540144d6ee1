@NullMarked
package nl.millenniumgemeenten.gateway.desk.body;

import org.jspecify.annotations.NullMarked;
