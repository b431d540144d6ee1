/// Every saved version of a piece of content: listed, compared, and brought back.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.edition;

import org.jspecify.annotations.NullMarked;
