@NullMarked
package nl.millenniumgemeenten.gateway.desk.media;

import org.jspecify.annotations.NullMarked;
