/// What content is about, in the forms of the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.tag;

import org.jspecify.annotations.NullMarked;
