/// Lists of content at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.list;

import org.jspecify.annotations.NullMarked;
