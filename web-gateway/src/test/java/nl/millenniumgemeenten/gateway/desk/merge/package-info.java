@NullMarked
package nl.millenniumgemeenten.gateway.desk.merge;

import org.jspecify.annotations.NullMarked;
