@NullMarked
package nl.millenniumgemeenten.gateway.desk.tag;

import org.jspecify.annotations.NullMarked;
