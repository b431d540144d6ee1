@NullMarked
package nl.millenniumgemeenten.gateway.desk.mailtext;

import org.jspecify.annotations.NullMarked;
