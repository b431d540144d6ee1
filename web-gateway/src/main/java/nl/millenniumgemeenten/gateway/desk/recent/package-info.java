/// What an editor worked on and what visitors got to see lately, from every kind of content.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.recent;

import org.jspecify.annotations.NullMarked;
