@NullMarked
package nl.millenniumgemeenten.gateway.desk.search;

import org.jspecify.annotations.NullMarked;
