@NullMarked
package nl.millenniumgemeenten.gateway.desk.preview;

import org.jspecify.annotations.NullMarked;
